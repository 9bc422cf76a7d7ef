package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceEntryRecord.*;

import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.People;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Laskumerkinnät: entries are only ever added, and with each the invoice's state and sums are found anew. */
@Component
class Entries {
    private static final List<fi.muutto.protocol.record.Field> MOVING = List.of(
            InvoiceRecord.STATE,
            InvoiceRecord.PAID_TOTAL,
            InvoiceRecord.CREDITED_TOTAL,
            InvoiceRecord.LOSS_TOTAL,
            InvoiceRecord.OPEN_TOTAL,
            InvoiceRecord.VERSION);

    private final AccountWork work;
    private final RecordRows rows;
    private final InvoiceParts parts;
    private final People people;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Entries(AccountWork work, RecordRows rows, InvoiceParts parts, People people, Audit audit, Ids ids, Clock clock) {
        this.work = work;
        this.rows = rows;
        this.parts = parts;
        this.people = people;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds an entry to an issued invoice.
     *
     * @param version the invoice's as it was read, so that a form sent twice counts once
     * @return where the invoice stands now
     */
    Standing add(AccountId account, PersonId person, UUID invoiceId, long version, NewEntry entry) {
        return work.write(account, () -> {
            var invoice = parts.lockIssued(account, invoiceId);
            if (invoice.version() != version) {
                throw new InvoiceException(Reason.CHANGED_MEANWHILE);
            }
            var standing = addTo(account, person, invoice, entry);
            audit(account, person, invoice, entry);
            return standing;
        });
    }

    /** Adds an entry to an invoice that the caller holds; the caller adds to the audit trail. */
    Standing addTo(AccountId account, PersonId person, Invoice invoice, NewEntry entry) {
        insert(account, person, invoice.id(), entry);
        var standing = standing(account, invoice);
        write(standing, invoice);
        if (!rows.update(account, invoice.record, MOVING)) {
            throw new InvoiceException(Reason.NOT_FOUND);
        }
        return standing;
    }

    /** Takes an entry back by one that reverses it. */
    Standing undo(AccountId account, PersonId person, UUID invoiceId, UUID entryId) {
        return work.write(account, () -> {
            var invoice = parts.lockIssued(account, invoiceId);
            var entries = parts.entries(account, invoiceId);
            var undone = entries.stream()
                    .filter(entry -> entry.id().equals(entryId.toString()))
                    .findFirst()
                    .orElseThrow(() -> new InvoiceException(Reason.NOT_FOUND));
            requireUndoable(undone, entries);
            var cents = new StoredRecord(undone).centsOrNull(AMOUNT);
            var reversal = NewEntry.of(EntryKind.REVERSAL, LocalDate.now(clock))
                    .withCents(cents == null ? null : Math.negateExact(cents))
                    .withReverses(entryId);
            var standing = addTo(account, person, invoice, reversal);
            audit(account, person, invoice, reversal);
            return standing;
        });
    }

    private static void requireUndoable(RecordLine entry, List<RecordLine> all) {
        boolean kind = EntryKind.of(Objects.requireNonNull(entry.get(ENTRY_KIND)))
                .filter(EntryKind::isUndoable)
                .isPresent();
        if (!kind || isReversed(entry, all)) {
            throw new InvoiceException(Reason.NOT_UNDOABLE);
        }
    }

    static boolean isReversed(RecordLine entry, List<RecordLine> all) {
        return all.stream().anyMatch(other -> entry.id().equals(other.get(REVERSES_ID)));
    }

    void insert(AccountId account, PersonId person, UUID invoice, NewEntry entry) {
        rows.insert(
                account,
                RecordLine.of(TYPE)
                        .set(ID, ids.next())
                        .set(INVOICE_ID, invoice)
                        .set(ENTRY_KIND, entry.kind().name())
                        .set(HAPPENED_ON, entry.happenedOn())
                        .set(RECORDED_AT, clock.instant())
                        .set(AMOUNT, entry.cents())
                        .set(TEXT, entry.text())
                        .set(COUNTERPARTY, entry.counterparty())
                        .set(REVERSES_ID, entry.reverses())
                        .set(RELATED_ID, entry.related())
                        .set(AUTHOR, author(person)));
    }

    private String author(PersonId person) {
        var email = people.emailOf(person);
        return email.substring(0, Math.min(email.length(), AUTHOR.limit()));
    }

    Standing standing(AccountId account, Invoice invoice) {
        var sums =
                parts.entries(account, invoice.id()).stream().map(EntrySum::of).toList();
        return InvoiceStates.stateOf(invoice.payable(), sums);
    }

    /** Writes where the invoice stands into its record, which is a version newer by that. */
    static void write(Standing standing, Invoice invoice) {
        invoice.record
                .set(InvoiceRecord.STATE, standing.state().name())
                .set(InvoiceRecord.PAID_TOTAL, standing.paid())
                .set(InvoiceRecord.CREDITED_TOTAL, standing.credited())
                .set(InvoiceRecord.LOSS_TOTAL, standing.loss())
                .set(InvoiceRecord.OPEN_TOTAL, standing.open())
                .set(InvoiceRecord.VERSION, invoice.version() + 1);
    }

    private void audit(AccountId account, PersonId person, Invoice invoice, NewEntry entry) {
        audit.record(
                account,
                person.value(),
                "invoice.entry",
                "invoice",
                invoice.record.id(),
                entry.kind().name());
    }
}
