package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.PriceMode;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads UBL 2.1 invoices and credit notes. Source of the meaning of each element: EN 16931-3-2, Peppol BIS Billing 3.0.
 */
final class UblReader {
    static final String INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    static final String CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    static final Set<String> PARTS = Set.of(
            "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2");
    /** Codes of UNTDID 1001 by which a document takes back; their sums are positive in EN 16931. */
    private static final Set<String> CREDITING =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

    private final Part root;
    private final FileFormat format;
    private final Filling invoice;
    private final List<RecordLine> lines = new ArrayList<>();
    private final List<ReadAllowance> allowances = new ArrayList<>();
    private final List<RecordLine> vats = new ArrayList<>();

    private UblReader(Part root, FileFormat format) {
        this.root = root;
        this.format = format;
        this.invoice = new Filling(
                InvoiceRecord.TYPE,
                new Writing(NumberForm.POINT, currency(root), "currencyID", isCredit(root, format)));
    }

    private static String currency(Part root) {
        var part = Refusals.present(root, "DocumentCurrencyCode", Reason.MISSING_CURRENCY);
        return Optional.ofNullable(part.text())
                .map(Leaf::value)
                .filter(code -> code.matches("[A-Z]{3}"))
                .orElseThrow(() -> new UnreadableFileException(Reason.BAD_VALUE, part.line(), part.path()));
    }

    private static boolean isCredit(Part root, FileFormat format) {
        var code = root.leaf("InvoiceTypeCode");
        return format == FileFormat.UBL_CREDIT_NOTE || code != null && CREDITING.contains(code.value());
    }

    static ReadInvoice read(Part root, FileFormat format) {
        return new UblReader(root, format).read();
    }

    private ReadInvoice read() {
        root.aboutFile("UBLVersionID");
        root.aboutFile("CustomizationID");
        root.aboutFile("ProfileID");
        root.aboutFile("ProfileExecutionID");
        root.understandAttribute(
                invoice.writing().currencyMark(), Set.of(invoice.writing().currency()));
        kind();
        UblHead.read(root, invoice);
        UblParties.read(root, invoice);
        UblPayment.read(root, invoice);
        UblSums.read(root, invoice);
        vats();
        UblAllowances.read(root, null, invoice.writing(), allowances);
        lines();
        language();
        return new ReadInvoice(format, invoice.record(), lines, allowances, vats, Unplaced.in(root.every()));
    }

    private void kind() {
        var code =
                format == FileFormat.UBL_CREDIT_NOTE ? root.leaf("CreditNoteTypeCode") : root.leaf("InvoiceTypeCode");
        if (invoice.writing().turned()) {
            invoice.record().set(TYPE_CODE, "381");
            invoice.repeats(TYPE_CODE, code);
        } else {
            invoice.text(TYPE_CODE, code);
        }
        if (!invoice.has(TYPE_CODE)) {
            invoice.record().set(TYPE_CODE, "380");
        }
        invoice.text(CURRENCY, root.leaf("DocumentCurrencyCode"));
        invoice.record().set(PRICE_MODE, PriceMode.NET.name());
    }

    private void vats() {
        for (var total : root.all("TaxTotal")) {
            for (var subtotal : total.all("TaxSubtotal")) {
                UblSums.vat(subtotal, invoice).ifPresent(vats::add);
            }
        }
        VatRows.registered(invoice.record(), vats);
    }

    private void lines() {
        var name = format == FileFormat.UBL_CREDIT_NOTE ? "CreditNoteLine" : "InvoiceLine";
        Refusals.present(root, name, Reason.MISSING_LINES);
        root.understandOrder(name + "/ID");
        for (var part : root.all(name)) {
            lines.add(UblLines.read(part, lines.size(), invoice.writing(), allowances));
        }
    }

    /** The file does not say it; the country of the seller is the best guess. */
    private void language() {
        var country = Objects.requireNonNullElse(invoice.record().get(SELLER_COUNTRY), "");
        invoice.record().set(LANGUAGE, country.equals("FI") ? "fi" : country.equals("SE") ? "sv" : "en");
    }
}
