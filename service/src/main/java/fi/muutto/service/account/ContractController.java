package fi.muutto.service.account;

import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sopimus: since when it runs, and how to end it. */
@Controller
@OutsideGate
final class ContractController {
    static final String PATH = "/asetukset/sopimus";
    private static final String NOTICE = PATH + "/irtisano";

    private final Accounts accounts;
    private final People people;
    private final ContractEnd end;
    private final Clock clock;

    ContractController(Accounts accounts, People people, ContractEnd end, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.end = end;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(AccountStatus status, Model model) {
        model.addAttribute("contract", accounts.contract(status.account()));
        model.addAttribute("state", status.state().name());
        return "account/contract";
    }

    @GetMapping(NOTICE)
    String check(AccountStatus status, Model model) {
        if (status.state() != AccountState.OPEN) {
            return "redirect:" + PATH;
        }
        model.addAttribute("today", LocalDate.now(clock));
        return "account/contract-end";
    }

    @PostMapping(NOTICE)
    String giveNotice(
            PersonId person,
            AccountStatus status,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        if (status.state() == AccountState.OPEN && !people.passwordMatches(person, password)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(Problems.NAME, new Problems().add("password", "account.password.wrong"));
            return check(status, model);
        }
        end.giveNotice(status.account(), person);
        Notice.ok("account.contract.done").showAfter(redirect);
        return "redirect:" + PATH;
    }
}
