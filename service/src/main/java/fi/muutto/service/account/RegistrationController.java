package fi.muutto.service.account;

import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening an account. Whether the address had one already shows neither in the answer nor in its time. */
@Controller
@OutsideGate
final class RegistrationController {
    static final String PATH = "/rekisteroidy";
    private static final int LONGEST_NAME = 200;
    private static final String VIEW = "account/register";

    private final Registration registration;
    private final PasswordHashing hashing;

    RegistrationController(Registration registration, PasswordHashing hashing) {
        this.registration = registration;
        this.hashing = hashing;
    }

    @GetMapping(PATH)
    String show() {
        return CurrentAccount.login().isPresent() ? "redirect:/" : VIEW;
    }

    @PostMapping(PATH)
    String register(
            @RequestParam(name = "email", defaultValue = "") String typedEmail,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "company", defaultValue = "") String typedCompany,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var email = Email.normalized(typedEmail);
        var company = typedCompany.strip();
        var problems = problems(email, password, company);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(Problems.NAME, problems);
            model.addAttribute("email", typedEmail);
            model.addAttribute("company", typedCompany);
            return VIEW;
        }
        registration.register(email, hashing.hash(password), company);
        Notice.ok("account.register.done").showAfter(redirect);
        redirect.addFlashAttribute("email", email);
        return "redirect:" + LoginController.PATH;
    }

    private static Problems problems(String email, String password, String company) {
        var problems = new Problems();
        if (!Email.isOne(email)) {
            problems.add("email", email.isEmpty() ? "account.email.missing" : "account.email.shape");
        }
        PasswordRules.check(password, email, "password", problems);
        if (company.length() > LONGEST_NAME) {
            problems.add("company", "account.company.long", LONGEST_NAME, company.length());
        }
        return problems;
    }
}
