package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.importing.StoredBatch.State;
import fi.muutto.service.shell.Notice;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Kumoa tuonti": asks before it deletes, and names the invoices that keep it from doing so. */
@Controller
class UndoController {
    private final AccountWork work;
    private final Batches batches;
    private final Importing importing;

    UndoController(AccountWork work, Batches batches, Importing importing) {
        this.work = work;
        this.batches = batches;
        this.importing = importing;
    }

    @GetMapping(ImportPaths.UNDO)
    ModelAndView ask(AccountId account, @PathVariable UUID batch) {
        return page(account, batch, HttpStatus.OK);
    }

    private ModelAndView page(AccountId account, UUID batch, HttpStatus status) {
        return work.readSnapshot(
                account,
                () -> batches.find(account, batch)
                        .filter(found -> found.state() == State.DONE)
                        .map(found -> new ModelAndView("importing/undo", status)
                                .addObject("batch", found)
                                .addObject("touched", batches.touched(account, batch)))
                        .orElseGet(() -> new ModelAndView("redirect:" + ImportPaths.of(batch))));
    }

    @PostMapping(ImportPaths.UNDO)
    ModelAndView undo(AccountId account, PersonId person, @PathVariable UUID batch, RedirectAttributes redirect) {
        var gone = importing.undo(account, person, batch);
        if (gone.isEmpty()) {
            return page(account, batch, HttpStatus.CONFLICT);
        }
        Notice.ok("importing-pages.undone", gone.get()).showAfter(redirect);
        return new ModelAndView("redirect:" + ImportPaths.of(batch));
    }
}
