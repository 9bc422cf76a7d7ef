package fi.muutto.service.account;

import fi.muutto.service.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging in. A wrong address and a wrong password are answered alike. */
@Controller
@OutsideGate
final class LoginController {
    static final String PATH = "/kirjaudu";
    private static final String VIEW = "account/login";

    private final People people;
    private final LogIn logIn;

    LoginController(People people, LogIn logIn) {
        this.people = people;
        this.logIn = logIn;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(name = "sivu", required = false) @Nullable String page,
            @RequestParam(name = "ulos", required = false) @Nullable String loggedOut,
            Model model) {
        if (CurrentAccount.login().isPresent()) {
            return "redirect:" + LocalPath.orHome(page);
        }
        model.addAttribute("page", LocalPath.orHome(page));
        model.addAttribute("loggedOut", loggedOut != null);
        return VIEW;
    }

    @PostMapping(PATH)
    String logIn(
            @RequestParam(name = "username", defaultValue = "") String email,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "sivu", required = false) @Nullable String page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var login = people.logIn(email, password, request.getRemoteAddr());
        if (login.isPresent()) {
            logIn.begin(login.get(), request, response);
            return "redirect:" + LocalPath.orHome(page);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", LocalPath.orHome(page));
        model.addAttribute("email", email);
        model.addAttribute(Problems.NAME, new Problems().add("password", "account.login.wrong"));
        return VIEW;
    }
}
