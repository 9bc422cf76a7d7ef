package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.People;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.importing.StoredBatch.State;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tuonti: writes the files of an import as invoices, all that can be written or nothing; and takes it back as a whole. */
@Component
class Importing {
    private final AccountWork work;
    private final Batches batches;
    private final BatchFiles files;
    private final InvoiceFiles reader;
    private final KnownInvoices known;
    private final ImportedInvoices invoices;
    private final RecordRows rows;
    private final People people;
    private final Audit audit;
    private final MessageSource texts;
    private final Ids ids;
    private final Clock clock;

    Importing(
            AccountWork work,
            Batches batches,
            BatchFiles files,
            InvoiceFiles reader,
            KnownInvoices known,
            ImportedInvoices invoices,
            RecordRows rows,
            People people,
            Audit audit,
            MessageSource texts,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.batches = batches;
        this.files = files;
        this.reader = reader;
        this.known = known;
        this.invoices = invoices;
        this.rows = rows;
        this.people = people;
        this.audit = audit;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * How to import.
     *
     * @param paid mark the invoices as paid on their due date
     * @param withConflicts also those whose number the seller has given to another invoice
     * @param language of the notes that are left on the invoices
     */
    record Choice(boolean paid, boolean withConflicts, Locale language) {}

    /** What each file is found to be now; nothing is written. */
    List<FileView> preview(AccountId account, UUID batch) {
        return work.readSnapshot(account, () -> {
            var judge = new Judge(reader, known, account);
            var views = new ArrayList<FileView>();
            for (var file : files.of(account, batch)) {
                views.add(FileView.of(judge.judge(file, files.bytes(account, batch, file.position()))));
            }
            return views;
        });
    }

    /** Writes what can be written; answers how many invoices, or nothing if the import waits no more. */
    Optional<Integer> run(AccountId account, @Nullable PersonId person, UUID batch, Choice choice) {
        return work.write(account, () -> {
            batches.takeTurn(account);
            if (!isIn(account, batch, State.STAGED)) {
                return Optional.<Integer>empty();
            }
            var judge = new Judge(reader, known, account);
            var series = new SellerSeries(rows, known, ids, account);
            var author = person == null ? null : people.emailOf(person);
            int added = 0;
            for (var file : files.of(account, batch)) {
                var bytes = files.bytes(account, batch, file.position());
                var judged = judge.judge(file, bytes);
                if (judged.read() != null && judged.isImportable(choice.withConflicts())) {
                    add(account, batch, judged, judged.read(), bytes, series, choice, author);
                    added++;
                } else {
                    files.settle(account, batch, judged, judged.outcome(), null, 0);
                }
            }
            batches.markDone(account, batch, clock.instant());
            record(account, person, "importing.done", batch, added);
            return Optional.of(added);
        });
    }

    private void add(
            AccountId account,
            UUID batch,
            Judged judged,
            ReadInvoice read,
            byte[] bytes,
            SellerSeries series,
            Choice choice,
            @Nullable String author) {
        var invoice = invoices.draft(account, read, series.of(read.invoice()), judged.name(), bytes);
        var note = note(judged.name(), read.unplaced().size(), choice.language());
        int entries = invoices.enter(account, invoice, note, choice.paid(), author);
        files.settle(account, batch, judged, Outcome.ADDED, UUID.fromString(invoice.id()), entries);
        invoices.freeze(account, invoice, choice.paid());
    }

    private String note(String file, int unplaced, Locale language) {
        return texts.getMessage("importing-pages.entry", new Object[] {file, unplaced}, language);
    }

    /**
     * Deletes all that the import added.
     *
     * @return how many invoices, or nothing if it is not there to be undone or something was done to its invoices
     */
    Optional<Integer> undo(AccountId account, PersonId person, UUID batch) {
        return work.write(account, () -> {
            batches.takeTurn(account);
            if (!isIn(account, batch, State.DONE)) {
                return Optional.<Integer>empty();
            }
            batches.lockInvoices(account, batch);
            if (!batches.touched(account, batch).isEmpty()) {
                return Optional.<Integer>empty();
            }
            int gone = batches.undo(account, batch, clock.instant());
            record(account, person, "importing.undone", batch, gone);
            return Optional.of(gone);
        });
    }

    private boolean isIn(AccountId account, UUID batch, State state) {
        return batches.find(account, batch)
                .filter(found -> found.state() == state)
                .isPresent();
    }

    private void record(AccountId account, @Nullable PersonId person, String action, UUID batch, int invoices) {
        audit.record(
                account,
                person == null ? null : person.value(),
                action,
                "import_batch",
                batch.toString(),
                Integer.toString(invoices));
    }
}
