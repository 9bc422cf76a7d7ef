package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoiceAllowanceRecord;
import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hyvityslasku: a document of its own in the same series, with negative sums and the number and day of its original (AVL
 * 209 e § 17). A whole one mirrors the stored figures; a part is computed from the chosen quantities.
 */
@Component
class CreditNotes {
    private static final List<Field> DROPPED = List.of(
            SERIES_ID, SEQUENCE, NUMBER, REFERENCE, DUE_ON, PAYMENT_TERM_DAYS, PAYMENT_TERM, ISSUED_AT, NOTE, FOOTER);

    private final AccountWork work;
    private final RecordRows rows;
    private final InvoiceParts parts;
    private final CreditedParts credited;
    private final Issuing issuing;
    private final Entries entries;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    CreditNotes(
            AccountWork work,
            RecordRows rows,
            InvoiceParts parts,
            CreditedParts credited,
            Issuing issuing,
            Entries entries,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.rows = rows;
        this.parts = parts;
        this.credited = credited;
        this.issuing = issuing;
        this.entries = entries;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes the whole invoice back; nothing of it may have been credited before. */
    UUID creditAll(AccountId account, PersonId person, UUID invoiceId) {
        return work.write(account, () -> {
            var original = lockCreditable(account, invoiceId);
            if (credited.hasAny(account, invoiceId)) {
                throw new InvoiceException(Reason.CREDIT_TOO_LARGE);
            }
            var note = note(original);
            for (var sum : List.of(LINE_TOTAL, ALLOWANCE_TOTAL, CHARGE_TOTAL, NET_TOTAL, VAT_TOTAL, GROSS_TOTAL)) {
                note.record.set(sum, -original.cents(sum));
            }
            note.record.set(ROUNDING, -original.cents(ROUNDING)).set(PREPAID_TOTAL, -original.cents(PREPAID_TOTAL));
            note.record.set(PAYABLE, -original.payable());
            rows.insert(account, note.record);
            mirror(account, original, note);
            return issue(account, person, original, note);
        });
    }

    private void mirror(AccountId account, Invoice original, Invoice note) {
        var lines = new HashMap<String, UUID>();
        for (var line : parts.lines(account, original.id())) {
            lines.put(line.id(), ids.next());
            rows.insert(
                    account,
                    turned(line, InvoiceLineRecord.TYPE, InvoiceLineRecord.INVOICE_ID, note)
                            .set(InvoiceLineRecord.ID, lines.get(line.id())));
        }
        for (var allowance : parts.allowances(account, original.id())) {
            var copy = turned(allowance, InvoiceAllowanceRecord.TYPE, InvoiceAllowanceRecord.INVOICE_ID, note);
            var line = allowance.get(InvoiceAllowanceRecord.LINE_ID);
            rows.insert(account, copy.set(InvoiceAllowanceRecord.LINE_ID, line == null ? null : lines.get(line)));
        }
        for (var row : parts.vat(account, original.id())) {
            rows.insert(account, turned(row, InvoiceVatRecord.TYPE, InvoiceVatRecord.INVOICE_ID, note));
        }
    }

    /** The same record for the note: all money and the quantity with the other sign. */
    private RecordLine turned(RecordLine record, RecordType type, Field invoice, Invoice note) {
        var stored = new StoredRecord(record);
        var copy = RecordLine.of(type);
        for (var field : type.fields()) {
            copy.set(field, turned(field, stored.value(field)));
        }
        return copy.set(type.id(), ids.next()).set(invoice, note.id());
    }

    private static @Nullable Object turned(Field field, @Nullable Object value) {
        if (field.kind() == Kind.MONEY && value instanceof Long cents) {
            return Math.negateExact(cents);
        }
        return field.equals(InvoiceLineRecord.QUANTITY) && value instanceof BigDecimal quantity
                ? quantity.negate()
                : value;
    }

    /**
     * Takes a part back.
     *
     * @param quantities how much of which line of the original; positive for a line that charged
     */
    UUID creditPart(AccountId account, PersonId person, UUID invoiceId, Map<UUID, BigDecimal> quantities) {
        return work.write(account, () -> {
            var original = lockCreditable(account, invoiceId);
            var lines = credited.lines(parts.lines(account, invoiceId), quantities);
            var sums = credited.sums(account, original, lines);
            var note = note(original);
            sums.writeTo(note.record);
            rows.insert(account, note.record);
            credited.insert(account, original, note, lines, sums);
            return issue(account, person, original, note);
        });
    }

    private Invoice lockCreditable(AccountId account, UUID id) {
        var original = parts.lockIssued(account, id);
        if (original.isCreditNote()) {
            throw new InvoiceException(Reason.CREDIT_TOO_LARGE);
        }
        return original;
    }

    /** An unstored credit note with the parties and references of its original. */
    private Invoice note(Invoice original) {
        var record = RecordLine.of(TYPE);
        for (var field : TYPE.fields()) {
            if (field.kind() == Kind.MONEY) {
                record.set(field, 0L);
            } else if (!DROPPED.contains(field)) {
                record.set(field, original.value(field));
            }
        }
        record.set(ID, ids.next())
                .set(TYPE_CODE, Invoice.CREDIT_NOTE)
                .set(STATE, InvoiceState.DRAFT.name())
                .set(ORIGINAL_ID, original.id())
                .set(ORIGINAL_NUMBER, original.number())
                .set(ORIGINAL_ISSUED_ON, original.issuedOn())
                .set(ISSUED_ON, LocalDate.now(clock))
                .set(CREATED_AT, clock.instant())
                .set(VERSION, 0);
        return new Invoice(record);
    }

    private UUID issue(AccountId account, PersonId person, Invoice original, Invoice note) {
        issuing.finish(account, person, note);
        var entry = NewEntry.of(EntryKind.CREDITED, LocalDate.now(clock))
                .withCents(Math.negateExact(note.payable()))
                .withRelated(note.id());
        entries.addTo(account, person, original, entry);
        var number = Objects.requireNonNull(note.number());
        audit.record(account, person.value(), "invoice.credited", "invoice", original.record.id(), number);
        return note.id();
    }
}
