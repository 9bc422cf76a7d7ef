package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.PriceMode;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads Finvoice 3.0, and what older versions share with it. Source: Finvoice 3.0 implementation guidelines and XSD.
 */
final class FinvoiceReader {
    private static final String CREDIT_NOTE = "INV02";
    /** Invoices and self-billed ones; quotes, orders, delivery notes, receipts and tests are no invoices. */
    private static final Pattern INVOICE_KINDS = Pattern.compile("(INV|SEI)[0-9]{2}");
    /** Collection, pro forma and reminder repeat an invoice. */
    private static final Set<String> REPEATING = Set.of("INV05", "INV06", "INV08");

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private final Part root;
    private final FileFormat format;
    private final Filling invoice;
    private final boolean credit;
    private final List<RecordLine> lines = new ArrayList<>();
    private final List<ReadAllowance> allowances = new ArrayList<>();
    private final List<RecordLine> vats = new ArrayList<>();

    private FinvoiceReader(Part root, FileFormat format) {
        this.root = root;
        this.format = format;
        this.credit = isCredit(root);
        this.invoice = new Filling(
                InvoiceRecord.TYPE, new Writing(NumberForm.COMMA, currency(root), "AmountCurrencyIdentifier", false));
    }

    private static boolean isCredit(Part root) {
        var part = Refusals.present(root, "InvoiceDetails/InvoiceTypeCode", Reason.NOT_AN_INVOICE);
        var code = Optional.ofNullable(part.text()).map(Leaf::value).orElse("");
        if (!INVOICE_KINDS.matcher(code).matches() || REPEATING.contains(code)) {
            throw new UnreadableFileException(Reason.NOT_AN_INVOICE, part.line(), part.path());
        }
        return code.equals(CREDIT_NOTE);
    }

    private static String currency(Part root) {
        var total = Refusals.present(root, "InvoiceDetails/InvoiceTotalVatIncludedAmount", Reason.MISSING_SUM);
        var mark = total.attribute("AmountCurrencyIdentifier");
        if (mark == null) {
            throw new UnreadableFileException(Reason.MISSING_CURRENCY, total.line(), total.path());
        }
        if (!mark.value().matches("[A-Z]{3}")) {
            throw new UnreadableFileException(Reason.BAD_VALUE, mark.line(), mark.path());
        }
        return mark.value();
    }

    static ReadInvoice read(Part root, FileFormat format) {
        return new FinvoiceReader(root, format).read();
    }

    private ReadInvoice read() {
        FinvoiceMarks.read(root, invoice.writing());
        kind();
        FinvoiceHead.read(root, Refusals.present(root, "InvoiceDetails", Reason.NOT_AN_INVOICE), invoice);
        FinvoiceSeller.read(root, invoice);
        FinvoiceBuyer.read(root, invoice);
        FinvoiceOthers.read(root, invoice);
        FinvoicePayment.read(root, invoice);
        vats();
        FinvoiceSums.read(root, invoice, vats, credit);
        VatRows.registered(invoice.record(), vats);
        FinvoiceAllowances.ofInvoice(root, invoice.writing(), allowances);
        lines();
        return new ReadInvoice(format, invoice.record(), lines, allowances, vats, Unplaced.in(root.every()));
    }

    /** The kind by the UN's code where the file states it (Finvoice 3.0), else by Finvoice's own. */
    private void kind() {
        var own = root.leaf("InvoiceDetails/InvoiceTypeCode");
        var code = root.leaf("InvoiceDetails/InvoiceTypeCodeUN");
        invoice.record().set(CURRENCY, invoice.writing().currency());
        if (credit) {
            invoice.record().set(TYPE_CODE, "381");
            invoice.repeats(TYPE_CODE, code);
        } else {
            invoice.text(TYPE_CODE, code);
        }
        if (!invoice.has(TYPE_CODE)) {
            invoice.record().set(TYPE_CODE, "380");
        }
        if (own != null && (credit || own.value().equals("INV01"))) {
            own.place();
        }
        language();
    }

    private void language() {
        var code = root.leaf("InvoiceRecipientLanguageCode");
        var language = code == null ? "" : code.value().toLowerCase(Locale.ROOT);
        boolean known = LANGUAGES.contains(language);
        invoice.record().set(LANGUAGE, known ? language : LANGUAGES.get(0));
        if (known && code != null) {
            code.place();
        }
    }

    private void vats() {
        for (var stated : root.all("InvoiceDetails/VatSpecificationDetails")) {
            vats.add(FinvoiceSums.vat(stated, invoice));
        }
    }

    private void lines() {
        Refusals.present(root, "InvoiceRow", Reason.MISSING_LINES);
        var mode = FinvoiceRows.priceMode(root.all("InvoiceRow"));
        invoice.record().set(PRICE_MODE, mode.name());
        root.understandOrder("InvoiceRow/RowPositionIdentifier");
        for (var row : root.all("InvoiceRow")) {
            new FinvoiceRows(row, invoice, mode == PriceMode.GROSS, lines, allowances).read();
        }
    }
}
