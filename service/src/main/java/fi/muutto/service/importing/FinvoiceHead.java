package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.util.Map;

/** Number, days, references, terms and texts of a Finvoice. */
final class FinvoiceHead {
    private static final Map<String, Field> TEXTS = Map.of(
            "InvoiceNumber", NUMBER,
            "BuyerReferenceIdentifier", BUYER_REFERENCE,
            "OrderIdentifier", ORDER_REFERENCE,
            "AgreementIdentifier", CONTRACT_REFERENCE,
            "ProjectReferenceIdentifier", PROJECT_REFERENCE,
            "SellersBuyerIdentifier", BUYER_NUMBER,
            "OriginalInvoiceNumber", ORIGINAL_NUMBER);
    private static final Map<String, Field> DATES = Map.of(
            "InvoiceDate", ISSUED_ON,
            "PaymentTermsDetails/InvoiceDueDate", DUE_ON,
            "InvoicingPeriodStartDate", PERIOD_FROM,
            "InvoicingPeriodEndDate", PERIOD_TO,
            "OriginalInvoiceDate", ORIGINAL_ISSUED_ON);

    private FinvoiceHead() {}

    static void read(Part root, Part details, Filling invoice) {
        TEXTS.forEach((path, field) -> invoice.firstOf(field, details.leaves(path)));
        DATES.forEach((path, field) -> details.leaves(path).forEach(leaf -> invoice.date(field, leaf)));
        Refusals.placed(
                invoice, NUMBER, details.leaf("InvoiceNumber"), details, "InvoiceNumber", Reason.MISSING_NUMBER);
        Refusals.placed(invoice, ISSUED_ON, details.leaf("InvoiceDate"), details, "InvoiceDate", Reason.MISSING_DATE);
        originals(details, invoice);
        delivery(root, invoice);
        invoice.lines(NOTE, details.leaves("InvoiceFreeText"));
        invoice.lines(NOTE, details.leaves("InvoiceVatFreeText"));
        details.all("DefinitionDetails").forEach(definition -> definition(definition, invoice));
        details.all("PaymentTermsDetails").forEach(terms -> terms(terms, invoice));
        invoice.lines(NOTE, root.leaves("SpecificationDetails/SpecificationFreeText"));
    }

    /** Finvoice 3.0 can name several; the first has a field. */
    private static void originals(Part details, Filling invoice) {
        invoice.firstOf(ORIGINAL_NUMBER, details.leaves("OriginalInvoiceReference/InvoiceNumber"));
        for (var date : details.leaves("OriginalInvoiceReference/InvoiceDate")) {
            invoice.date(ORIGINAL_ISSUED_ON, date);
        }
    }

    private static void delivery(Part root, Filling invoice) {
        invoice.date(DELIVERED_ON, root.leaf("DeliveryDetails/DeliveryDate"));
        invoice.date(PERIOD_FROM, root.leaf("DeliveryDetails/DeliveryPeriodDetails/StartDate"));
        invoice.date(PERIOD_TO, root.leaf("DeliveryDetails/DeliveryPeriodDetails/EndDate"));
    }

    private static void definition(Part definition, Filling invoice) {
        var header = definition.leaf("DefinitionHeaderText");
        var value = definition.leaf("DefinitionValue");
        var unit = LineTexts.unit(definition.first("DefinitionValue"));
        Wording.definition(header, value, unit)
                .ifPresent(text -> invoice.line(NOTE, text, Wording.array(header, value, unit)));
    }

    private static void terms(Part terms, Filling invoice) {
        invoice.lines(PAYMENT_TERM, terms.leaves("PaymentTermsFreeText"));
        for (var text : terms.all("FreeText")) {
            invoice.lines(PAYMENT_TERM, text.leaves("Header"));
            invoice.lines(PAYMENT_TERM, text.leaves("Value"));
        }
        invoice.lines(PAYMENT_TERM, terms.leaves("PaymentOverDueFineDetails/PaymentOverDueFineFreeText"));
        invoice.decimal(LATE_INTEREST, terms.leaf("PaymentOverDueFineDetails/PaymentOverDueFinePercent"));
    }
}
