package fi.muutto.service.account;

import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Oma tili": the person's own address and password. Open in every state of the account. */
@Controller
@OutsideGate
final class OwnController {
    static final String PATH = "/tili";
    private static final String VIEW = "account/own";

    private final People people;
    private final Accounts accounts;
    private final NewPassword newPassword;
    private final LogIn logIn;

    OwnController(People people, Accounts accounts, NewPassword newPassword, LogIn logIn) {
        this.people = people;
        this.accounts = accounts;
        this.newPassword = newPassword;
        this.logIn = logIn;
    }

    @GetMapping(PATH)
    String show(PersonId person, AccountStatus status, Model model) {
        model.addAttribute("person", people.byId(person));
        model.addAttribute("contract", accounts.contract(status.account()));
        return VIEW;
    }

    @PostMapping(PATH + "/salasana")
    String changePassword(
            PersonId person,
            AccountStatus status,
            @RequestParam(name = "current", defaultValue = "") String current,
            @RequestParam(name = "password", defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = problems(person, current, wanted);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(Problems.NAME, problems);
            return show(person, status, model);
        }
        newPassword.set(person, wanted);
        logIn.endOthers(person, request);
        logIn.begin(CurrentAccount.login().orElseThrow(), request, response);
        Notice.ok("account.password.changed").showAfter(redirect);
        return "redirect:" + PATH;
    }

    private Problems problems(PersonId person, String current, String wanted) {
        var problems = new Problems();
        if (!people.passwordMatches(person, current)) {
            problems.add("current", "account.password.wrong");
        }
        PasswordRules.check(wanted, people.emailOf(person), "password", problems);
        return problems;
    }
}
