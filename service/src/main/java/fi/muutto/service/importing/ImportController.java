package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.importing.StoredBatch.State;
import fi.muutto.service.shell.Notice;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One import: what was understood of its files, then what became of them. */
@Controller
class ImportController {
    private final AccountWork work;
    private final Batches batches;
    private final BatchFiles files;
    private final Importing importing;
    private final Clock clock;

    ImportController(AccountWork work, Batches batches, BatchFiles files, Importing importing, Clock clock) {
        this.work = work;
        this.batches = batches;
        this.files = files;
        this.importing = importing;
        this.clock = clock;
    }

    @GetMapping(ImportPaths.ONE)
    ModelAndView show(AccountId account, @PathVariable UUID batch, RedirectAttributes redirect) {
        return find(account, batch)
                .map(found -> found.state() == State.STAGED ? preview(account, found) : done(account, found))
                .orElseGet(() -> gone(redirect));
    }

    /** Files that have been kept too long are gone even before the sweep has been there. */
    private Optional<StoredBatch> find(AccountId account, UUID batch) {
        var oldest = clock.instant().minus(StagedSweep.KEPT);
        return work.read(account, () -> batches.find(account, batch))
                .filter(found ->
                        found.state() != State.STAGED || !found.stagedAt().isBefore(oldest));
    }

    private ModelAndView preview(AccountId account, StoredBatch batch) {
        return new ModelAndView("importing/preview")
                .addObject("batch", batch)
                .addObject("preview", Preview.of(importing.preview(account, batch.id())));
    }

    private ModelAndView done(AccountId account, StoredBatch batch) {
        return new ModelAndView("importing/done")
                .addObject("batch", batch)
                .addObject("files", work.read(account, () -> files.done(account, batch.id())));
    }

    private static ModelAndView gone(RedirectAttributes redirect) {
        Notice.warn("importing-pages.gone").showAfter(redirect);
        return new ModelAndView("redirect:" + ImportPaths.START);
    }

    @PostMapping(ImportPaths.ONE)
    ModelAndView run(
            AccountId account,
            PersonId person,
            @PathVariable UUID batch,
            @RequestParam(defaultValue = "false") boolean paid,
            @RequestParam(defaultValue = "false") boolean conflicts,
            Locale language,
            RedirectAttributes redirect) {
        var found = find(account, batch);
        if (found.isEmpty()) {
            return gone(redirect);
        }
        var choice = new Importing.Choice(paid, conflicts, language);
        importing
                .run(account, person, batch, choice)
                .map(added -> Notice.ok("importing-pages.imported", added))
                .orElse(Notice.warn("importing-pages.imported.before"))
                .showAfter(redirect);
        return new ModelAndView("redirect:" + ImportPaths.of(batch));
    }

    @PostMapping(ImportPaths.DISCARD)
    String discard(AccountId account, @PathVariable UUID batch, RedirectAttributes redirect) {
        work.write(account, () -> {
            batches.takeTurn(account);
            batches.find(account, batch)
                    .filter(found -> found.state() == State.STAGED)
                    .ifPresent(found -> batches.discard(account, batch));
        });
        Notice.ok("importing-pages.discarded").showAfter(redirect);
        return "redirect:" + ImportPaths.START;
    }
}
