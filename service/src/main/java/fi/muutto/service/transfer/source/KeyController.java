package fi.muutto.service.transfer.source;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.People;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The key. Its page is the answer to the form itself: a redirect would have to keep the key somewhere, and it is kept
 * nowhere.
 */
@Controller
final class KeyController {
    static final String PATH = SourceController.PATH + "/avain";

    private final SourceRole role;
    private final SourceViews views;
    private final StartPage startPage;
    private final TermsTexts terms;
    private final People people;
    private final KeyMaking keys;

    KeyController(
            SourceRole role, SourceViews views, StartPage startPage, TermsTexts terms, People people, KeyMaking keys) {
        this.role = role;
        this.views = views;
        this.startPage = startPage;
        this.terms = terms;
        this.people = people;
        this.keys = keys;
    }

    /** A reload of the key's page by its address alone: the key is not shown twice. */
    @GetMapping(PATH)
    String again() {
        return "redirect:" + SourceController.PATH;
    }

    @PostMapping(PATH)
    String make(
            AccountId account,
            PersonId person,
            @RequestParam(name = "purchases", defaultValue = "false") boolean purchasesBox,
            @RequestParam(name = "terms", defaultValue = "false") boolean termsBox,
            @RequestParam(name = "password", defaultValue = "") String password,
            Model model,
            HttpServletResponse response) {
        role.require();
        var form = new KeyForm(purchasesBox, termsBox, password);
        var purchases = views.head(account).purchaseInvoices();
        var problems = problems(person, form, purchases);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(Problems.NAME, problems);
            return startPage.fill(account, views.of(account), form, model);
        }
        var acceptance = new Acceptance(terms.current(), form.terms(), form.purchases(), purchases);
        var made = keys.make(account, person, acceptance);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("groups", groups(made.key().text()));
        model.addAttribute("until", made.until());
        model.addAttribute("email", people.emailOf(person));
        return "transfer-source/key";
    }

    private Problems problems(PersonId person, KeyForm form, long purchases) {
        var problems = new Problems();
        if (purchases > 0 && !form.purchases()) {
            problems.add("purchases", "transfer-source.purchases.missing");
        }
        if (!form.terms()) {
            problems.add("terms", "transfer-source.terms.missing");
        }
        if (form.password().isEmpty()) {
            problems.add("password", "transfer-source.password.missing");
        } else if (!people.passwordMatches(person, form.password())) {
            problems.add("password", "transfer-source.password.wrong", people.passwordTriesLeft(person));
        }
        return problems;
    }

    /** Groups of five, each with its dash. */
    private static List<String> groups(String key) {
        return List.of(key.split("(?<=-)"));
    }
}
