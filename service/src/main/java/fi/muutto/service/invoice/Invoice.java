package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lasku: what pages and operations ask of an invoice record. Amounts are in cents. */
final class Invoice extends StoredRecord {
    static final String CREDIT_NOTE = "381";

    Invoice(RecordLine record) {
        super(record);
    }

    public InvoiceState state() {
        return InvoiceState.of(required(STATE)).orElse(InvoiceState.OPEN);
    }

    public boolean isDraft() {
        return state() == InvoiceState.DRAFT;
    }

    public boolean isCreditNote() {
        return CREDIT_NOTE.equals(text(TYPE_CODE));
    }

    public @Nullable String number() {
        return text(NUMBER);
    }

    public @Nullable LocalDate issuedOn() {
        return date(ISSUED_ON);
    }

    public @Nullable LocalDate dueOn() {
        return date(DUE_ON);
    }

    public @Nullable LocalDate deliveredOn() {
        return date(DELIVERED_ON);
    }

    public @Nullable UUID customerId() {
        return uuid(CUSTOMER_ID);
    }

    public @Nullable UUID originalId() {
        return uuid(ORIGINAL_ID);
    }

    public @Nullable LocalDate originalIssuedOn() {
        return date(ORIGINAL_ISSUED_ON);
    }

    public String currency() {
        return required(CURRENCY);
    }

    public String language() {
        return required(LANGUAGE);
    }

    public boolean isGross() {
        return "GROSS".equals(text(PRICE_MODE));
    }

    public @Nullable BigDecimal lateInterest() {
        return decimal(LATE_INTEREST);
    }

    public long payable() {
        return cents(PAYABLE);
    }

    public long paid() {
        return cents(PAID_TOTAL);
    }

    public long credited() {
        return cents(CREDITED_TOTAL);
    }

    public long loss() {
        return cents(LOSS_TOTAL);
    }

    public long open() {
        return cents(OPEN_TOTAL);
    }

    public long version() {
        var version = number(VERSION);
        return version == null ? 0 : version;
    }

    /** The value of any field by its name, for templates. */
    public @Nullable String get(String field) {
        return TYPE.fields().stream()
                .filter(declared -> declared.name().equals(field))
                .findFirst()
                .map(this::text)
                .orElse(null);
    }

    /** The sum of any money field by its name, for templates. */
    public @Nullable Long money(String field) {
        var text = get(field);
        return text == null ? null : Values.cents(text);
    }

    /** Days past the due date; 0 or less if it is not late. */
    long daysLate(LocalDate today) {
        var due = dueOn();
        return !state().isOpen() || due == null ? 0 : today.toEpochDay() - due.toEpochDay();
    }
}
