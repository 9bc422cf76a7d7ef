package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.SourceEvent;
import fi.muutto.protocol.transfer.SourceStep;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.OutsideGate;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.transfer.source.Decisions.About;
import fi.muutto.service.transfer.source.SourceView.Phase;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Keskeytä siirto": a page that says what happens, and the deed. */
@Controller
@OutsideGate
final class CancelController {
    static final String PATH = SourceController.PATH + "/keskeyta";

    private final SourceRole role;
    private final SourceViews views;
    private final Decisions decisions;
    private final PeerIdentity peer;

    CancelController(SourceRole role, SourceViews views, Decisions decisions, PeerIdentity peer) {
        this.role = role;
        this.views = views;
        this.decisions = decisions;
        this.peer = peer;
    }

    @GetMapping(PATH)
    String check(AccountId account, Model model) {
        role.require();
        var view = views.of(account);
        if (view.phase() != Phase.RUNNING) {
            return "redirect:" + SourceController.PATH;
        }
        model.addAttribute("view", view);
        return "transfer-source/cancel";
    }

    @PostMapping(PATH)
    String cancel(AccountId account, PersonId person, RedirectAttributes redirect) {
        role.require();
        var step = Messages.trying(
                () -> decisions
                        .decide(About.key(account, person.value()), locked -> new SourceEvent.OwnerCancels())
                        .step(),
                () -> SourceStep.CANCEL_IDLE);
        var phase = views.of(account).phase();
        notice(step, phase).showAfter(redirect);
        return "redirect:" + (phase == Phase.MOVED ? MovedController.PATH : SourceController.PATH);
    }

    /** Too late means that the other message came first: the account says which. */
    private Notice notice(SourceStep step, Phase phase) {
        if (step == SourceStep.CANCELLED) {
            return Notice.ok("transfer-source.cancel.done");
        }
        return switch (phase) {
            case MOVED ->
                Notice.info(
                        "transfer-source.cancel.late",
                        peer.in(LocaleContextHolder.getLocale()).illative());
            case RUNNING -> Notice.warn("transfer-source.cancel.busy");
            default -> Notice.info("transfer-source.cancel.nothing");
        };
    }
}
