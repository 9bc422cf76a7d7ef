package fi.muutto.service.transfer.source;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.OutsideGate;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Htmx;
import fi.muutto.service.transfer.source.SourceView.Phase;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Solo siirto": one address for whatever state the transfer is in. */
@Controller
@OutsideGate
final class SourceController {
    static final String PATH = "/asetukset/siirto-pois";

    private final SourceRole role;
    private final SourceViews views;
    private final StartPage startPage;
    private final KeyMaking keys;
    private final KeyTries tries;

    SourceController(SourceRole role, SourceViews views, StartPage startPage, KeyMaking keys, KeyTries tries) {
        this.role = role;
        this.views = views;
        this.startPage = startPage;
        this.keys = keys;
        this.tries = tries;
    }

    @GetMapping(PATH)
    String show(AccountId account, @RequestParam(name = "uusi", required = false) String another, Model model) {
        role.require();
        var view = views.of(account);
        model.addAttribute("tried", tries.last(account).orElse(null));
        tries.markRead(account);
        return switch (view.phase()) {
            case NO_KEY -> startPage.fill(account, view, KeyForm.EMPTY, model);
            case WAITING, PREVIEWED ->
                another == null ? status(view, model) : startPage.fill(account, view, KeyForm.EMPTY, model);
            case RUNNING -> status(view, model);
            case MOVED -> "redirect:" + MovedController.PATH;
            case ENDED, OTHER -> closed(view, model);
        };
    }

    private static String status(SourceView view, Model model) {
        model.addAttribute("view", view);
        return "transfer-source/status";
    }

    private static String closed(SourceView view, Model model) {
        model.addAttribute("view", view);
        return "transfer-source/closed";
    }

    /** The part of the page that changes by itself; the page is opened anew when there is more to change. */
    @GetMapping(path = PATH + "/tila", headers = Htmx.REQUEST)
    String part(
            AccountId account,
            @RequestParam(name = "vaihe", defaultValue = "") String shown,
            Model model,
            HttpServletResponse response) {
        role.require();
        var view = views.of(account);
        if (!view.phase().name().equals(shown)) {
            response.setHeader("HX-Refresh", "true");
        } else if (view.phase() != Phase.RUNNING) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
        model.addAttribute("view", view);
        return "transfer-source/status :: part";
    }

    @PostMapping(PATH + "/mitatoi")
    String revoke(AccountId account, PersonId person, RedirectAttributes redirect) {
        role.require();
        keys.revoke(account, person.value());
        SourceNotices.revoked().showAfter(redirect);
        return "redirect:" + PATH;
    }
}
