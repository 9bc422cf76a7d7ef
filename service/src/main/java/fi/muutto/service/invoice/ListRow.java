package fi.muutto.service.invoice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in the list.
 *
 * @param orderKey text of the key by which the list is ordered
 * @param daysLate 0 or less if it is not late
 */
record ListRow(
        UUID id,
        String stateName,
        String typeCode,
        @Nullable String number,
        @Nullable String customer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        String currency,
        long payable,
        long open,
        String orderKey,
        long daysLate,
        boolean sent,
        boolean opened,
        long reminders,
        boolean collection) {

    public InvoiceState state() {
        return InvoiceState.of(stateName).orElse(InvoiceState.OPEN);
    }

    public boolean isDraft() {
        return state() == InvoiceState.DRAFT;
    }

    public boolean isCreditNote() {
        return Invoice.CREDIT_NOTE.equals(typeCode);
    }

    public String path() {
        return isDraft() ? InvoicePaths.draft(id) : InvoicePaths.of(id);
    }
}
