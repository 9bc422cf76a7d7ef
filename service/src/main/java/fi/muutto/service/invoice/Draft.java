package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.PriceMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Laskuluonnos: what a person decides of an invoice. Number, reference and the parties' data are given when it is issued.
 *
 * @param issuedOn null for the day on which it will be issued
 * @param dueOn null for what the payment term makes of the day of issue
 * @param language fi, sv or en: of the document, not of the page
 */
public record Draft(
        @Nullable UUID customerId,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate deliveredOn,
        @Nullable Long paymentTermDays,
        String language,
        PriceMode priceMode,
        @Nullable String buyerReference,
        @Nullable String orderReference,
        @Nullable String contractReference,
        @Nullable String projectReference,
        @Nullable String note,
        List<DraftLine> lines) {

    /** The fields of an invoice record that a draft decides. */
    static final List<Field> FIELDS = List.of(
            CUSTOMER_ID,
            ISSUED_ON,
            DUE_ON,
            DELIVERED_ON,
            PAYMENT_TERM_DAYS,
            LANGUAGE,
            PRICE_MODE,
            BUYER_REFERENCE,
            ORDER_REFERENCE,
            CONTRACT_REFERENCE,
            PROJECT_REFERENCE,
            NOTE);

    static Draft of(Invoice invoice, List<RecordLine> lines) {
        return new Draft(
                invoice.customerId(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.deliveredOn(),
                invoice.number(PAYMENT_TERM_DAYS),
                invoice.language(),
                invoice.isGross() ? PriceMode.GROSS : PriceMode.NET,
                invoice.text(BUYER_REFERENCE),
                invoice.text(ORDER_REFERENCE),
                invoice.text(CONTRACT_REFERENCE),
                invoice.text(PROJECT_REFERENCE),
                invoice.text(NOTE),
                lines.stream().map(DraftLine::of).toList());
    }

    void writeTo(RecordLine invoice) {
        invoice.set(CUSTOMER_ID, customerId)
                .set(ISSUED_ON, issuedOn)
                .set(DUE_ON, dueOn)
                .set(DELIVERED_ON, deliveredOn)
                .set(PAYMENT_TERM_DAYS, paymentTermDays)
                .set(LANGUAGE, language)
                .set(PRICE_MODE, priceMode.name())
                .set(BUYER_REFERENCE, buyerReference)
                .set(ORDER_REFERENCE, orderReference)
                .set(CONTRACT_REFERENCE, contractReference)
                .set(PROJECT_REFERENCE, projectReference)
                .set(NOTE, note);
    }

    /** The same without its days, for an invoice that begins as a copy. */
    Draft undated() {
        return new Draft(
                customerId,
                null,
                null,
                null,
                paymentTermDays,
                language,
                priceMode,
                buyerReference,
                orderReference,
                contractReference,
                projectReference,
                note,
                lines);
    }
}
