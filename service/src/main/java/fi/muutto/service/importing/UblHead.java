package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.util.Map;

/** Number, days, references and texts of a UBL document. */
final class UblHead {
    private static final Map<String, Field> TEXTS = Map.of(
            "ID", NUMBER,
            "BuyerReference", BUYER_REFERENCE,
            "OrderReference/ID", ORDER_REFERENCE,
            "ContractDocumentReference/ID", CONTRACT_REFERENCE,
            "ProjectReference/ID", PROJECT_REFERENCE,
            "BillingReference/InvoiceDocumentReference/ID", ORIGINAL_NUMBER);
    private static final Map<String, Field> DATES = Map.of(
            "IssueDate", ISSUED_ON,
            "DueDate", DUE_ON,
            "Delivery/ActualDeliveryDate", DELIVERED_ON,
            "InvoicePeriod/StartDate", PERIOD_FROM,
            "InvoicePeriod/EndDate", PERIOD_TO,
            "BillingReference/InvoiceDocumentReference/IssueDate", ORIGINAL_ISSUED_ON);
    /** The project of a credit note, which has no element for it (EN 16931 BT-11). */
    private static final String PROJECT = "50";

    private static final String INVOICED_OBJECT = "130";

    private UblHead() {}

    static void read(Part root, Filling invoice) {
        TEXTS.forEach((path, field) -> invoice.firstOf(field, root.leaves(path)));
        DATES.forEach((path, field) -> root.leaves(path).forEach(leaf -> invoice.date(field, leaf)));
        Refusals.placed(invoice, NUMBER, root.leaf("ID"), root, "ID", Reason.MISSING_NUMBER);
        Refusals.placed(invoice, ISSUED_ON, root.leaf("IssueDate"), root, "IssueDate", Reason.MISSING_DATE);
        root.leaves("PaymentMeans/PaymentDueDate").forEach(leaf -> invoice.date(DUE_ON, leaf));
        root.leaves("TaxCurrencyCode").forEach(leaf -> invoice.repeats(CURRENCY, leaf));
        invoice.lines(NOTE, root.leaves("Note"));
        root.all("AdditionalDocumentReference").forEach(document -> document(document, invoice));
    }

    /** A document beside the invoice is named in the note; its bytes are listed. */
    private static void document(Part document, Filling invoice) {
        var code = document.leaf("DocumentTypeCode");
        var id = document.leaf("ID");
        if (code != null && code.value().equals(PROJECT)) {
            invoice.text(PROJECT_REFERENCE, id);
            code.place();
        } else if (code == null || !code.value().equals(INVOICED_OBJECT)) {
            var leaves = Wording.stated(
                    id, document.leaf("DocumentDescription"), document.leaf("Attachment/ExternalReference/URI"));
            Wording.inOneLine(leaves).ifPresent(text -> invoice.line(NOTE, text, leaves.toArray(Leaf[]::new)));
        }
    }
}
