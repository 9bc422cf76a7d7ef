package fi.muutto.service.transfer.target;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Problems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Tietojen siirto": two fields, what would move, and the button that starts it. */
@Controller
class MoveController {
    private static final String VIEW = "transfer-target/entry";

    private final Attempts attempts;
    private final Previews previews;
    private final Starting starting;

    MoveController(Attempts attempts, Previews previews, Starting starting) {
        this.attempts = attempts;
        this.previews = previews;
        this.starting = starting;
    }

    @GetMapping(TargetPages.ROOT)
    ModelAndView show(PersonId person, AccountId account) {
        return attempts.running(person, account)
                .map(row -> new ModelAndView(TargetPages.redirectTo(row.id())))
                .orElseGet(() -> page(account, MoveForm.EMPTY, null, new Problems()));
    }

    @PostMapping(TargetPages.ROOT)
    ModelAndView start(PersonId person, AccountId account, MoveForm form) {
        var problems = form.problems();
        if (problems.any()) {
            return page(account, form, null, problems);
        }
        UUID attempt = starting.start(person, account, form.credentials());
        return new ModelAndView(TargetPages.redirectTo(attempt));
    }

    /** "Näytä, mitä siirtyy" without script; the key has to be pasted again afterwards, as no page holds it. */
    @PostMapping(path = TargetPages.ROOT, params = "preview")
    ModelAndView preview(AccountId account, MoveForm form) {
        var problems = form.problems();
        var preview = problems.any() ? null : previews.of(account, form.credentials(), problems);
        return page(account, form, preview, problems);
    }

    /** The part of the page that the paste brings. */
    @PostMapping(TargetPages.PREVIEW)
    ModelAndView previewPart(AccountId account, MoveForm form) {
        var part = new ModelAndView("transfer-target/preview :: preview");
        var problems = form.problems();
        part.addObject("preview", problems.any() ? null : previews.of(account, form.credentials(), problems));
        part.addObject("asked", true);
        part.addObject(Problems.NAME, problems);
        return part;
    }

    private ModelAndView page(AccountId account, MoveForm form, @Nullable Preview preview, Problems problems) {
        var page = new ModelAndView(VIEW, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        page.addObject("email", form.email());
        page.addObject("keyWasSent", !form.key().isEmpty());
        page.addObject("preview", preview);
        page.addObject("arrived", attempts.bringing(account).orElse(null));
        page.addObject(Problems.NAME, problems);
        return page;
    }
}
