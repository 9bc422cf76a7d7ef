package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetMark;
import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.OutsideGate;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Problems;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One address for a move from its start to its receipt, and what its owner can do meanwhile. */
@Controller
@OutsideGate
class ProgressController {
    private final Attempts attempts;
    private final MovePages pages;
    private final ReceiptPages receipts;
    private final Starting starting;

    ProgressController(Attempts attempts, MovePages pages, ReceiptPages receipts, Starting starting) {
        this.attempts = attempts;
        this.pages = pages;
        this.receipts = receipts;
        this.starting = starting;
    }

    @GetMapping(TargetPages.ATTEMPT)
    ModelAndView show(@PathVariable UUID attempt, PersonId person, AccountId account) {
        var row = found(attempt, person, account);
        if (row.phase().isLive() || row.phase() == TargetPhase.ABORTED) {
            attempts.markSeen(attempt);
        }
        if (row.phase().isLive()) {
            return new ModelAndView("transfer-target/receipt").addObject("receipt", receipts.of(row));
        }
        return row.phase() == TargetPhase.ABORTED ? ended(row) : running(row, new Problems(), "");
    }

    private ModelAndView ended(AttemptRow row) {
        var reason = row.reason();
        return new ModelAndView("transfer-target/ended")
                .addObject("reason", reason == null ? "source_ended" : reason.key())
                .addObject("next", Ending.next(reason))
                .addObject("there", Ending.there(reason, row.state().has(TargetMark.SETTLED)))
                .addObject("attempt", row.id())
                .addObject("mistakes", attempts.problems(row.id()));
    }

    private ModelAndView running(AttemptRow row, Problems problems, String email) {
        var status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("transfer-target/progress", status)
                .addObject("page", pages.of(row))
                .addObject("path", TargetPages.of(row.id()))
                .addObject("email", email)
                .addObject("tooLate", "TOO_LATE".equals(row.news()))
                .addObject(Problems.NAME, problems);
    }

    @GetMapping(TargetPages.ATTEMPT + "/keskeyta")
    ModelAndView mayCancel(@PathVariable UUID attempt, PersonId person, AccountId account) {
        var page = pages.of(found(attempt, person, account));
        return page.isOver() || !page.cancellable()
                ? new ModelAndView(TargetPages.redirectTo(attempt))
                : new ModelAndView("transfer-target/cancel").addObject("path", TargetPages.of(attempt));
    }

    @PostMapping(TargetPages.ATTEMPT + "/keskeyta")
    String cancel(@PathVariable UUID attempt, PersonId person, AccountId account) {
        starting.cancel(found(attempt, person, account).id());
        return TargetPages.redirectTo(attempt);
    }

    /** The key again, if it was lost before the source had it, or was not the right one. */
    @PostMapping(TargetPages.ATTEMPT + "/avain")
    ModelAndView pasteKey(@PathVariable UUID attempt, PersonId person, AccountId account, MoveForm form) {
        var row = found(attempt, person, account);
        var problems = form.problems();
        if (problems.any() && row.phase() == TargetPhase.NEW) {
            return running(row, problems, form.email());
        }
        if (row.phase() == TargetPhase.NEW) {
            starting.pasteKey(attempt, form.credentials());
        }
        return new ModelAndView(TargetPages.redirectTo(attempt));
    }

    private AttemptRow found(UUID attempt, PersonId person, AccountId account) {
        return attempts.find(attempt, person, account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
