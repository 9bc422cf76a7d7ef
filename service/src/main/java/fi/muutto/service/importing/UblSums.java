package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.util.Optional;

/**
 * Totals and VAT of a UBL document as stated. In EN 16931 BT-107, 108, 110, 113 and 114 mean zero where they are
 * absent.
 */
final class UblSums {
    private UblSums() {}

    static void read(Part root, Filling invoice) {
        var sums = new Sums(invoice, invoice, NOTE);
        var totals = Refusals.present(root, "LegalMonetaryTotal", Reason.MISSING_SUM);
        sums.required(LINE_TOTAL, Refusals.present(totals, "LineExtensionAmount", Reason.MISSING_SUM));
        sums.required(NET_TOTAL, Refusals.present(totals, "TaxExclusiveAmount", Reason.MISSING_SUM));
        sums.required(GROSS_TOTAL, Refusals.present(totals, "TaxInclusiveAmount", Reason.MISSING_SUM));
        sums.required(PAYABLE, Refusals.present(totals, "PayableAmount", Reason.MISSING_SUM));
        sums.orZero(ALLOWANCE_TOTAL, totals.first("AllowanceTotalAmount"));
        sums.orZero(CHARGE_TOTAL, totals.first("ChargeTotalAmount"));
        sums.orZero(PREPAID_TOTAL, totals.first("PrepaidAmount"));
        sums.orZero(ROUNDING, totals.first("PayableRoundingAmount"));
        vatTotal(root, sums);
        Entries.none(invoice.record());
    }

    /** The tax in the invoice's currency; a second total may state it in the currency of the accounts (BT-111). */
    private static void vatTotal(Part root, Sums sums) {
        for (var amount : root.all("TaxTotal/TaxAmount")) {
            if (!sums.filling().has(VAT_TOTAL) && isOwn(amount, sums)) {
                sums.required(VAT_TOTAL, amount);
            } else {
                sums.optional(VAT_TOTAL, amount);
            }
        }
        if (!sums.filling().has(VAT_TOTAL)) {
            sums.orZero(VAT_TOTAL, root.first("TaxTotal/TaxAmount"));
        }
    }

    private static boolean isOwn(Part amount, Sums sums) {
        var mark = amount.attribute("currencyID");
        return mark == null || mark.value().equals(sums.filling().writing().currency());
    }

    /** A row of the breakdown (BG-23); empty if it is of another currency. */
    static Optional<RecordLine> vat(Part subtotal, Filling invoice) {
        var vat = new Filling(InvoiceVatRecord.TYPE, invoice.writing());
        var sums = new Sums(vat, invoice, InvoiceRecord.NOTE);
        var base = Refusals.present(subtotal, "TaxableAmount", Reason.MISSING_SUM);
        if (!isOwn(base, sums)) {
            return Optional.empty();
        }
        var tax = Refusals.present(subtotal, "TaxAmount", Reason.MISSING_SUM);
        sums.required(InvoiceVatRecord.BASE, base);
        sums.required(InvoiceVatRecord.VAT, tax);
        var leaf = tax.text();
        vat.decimal(InvoiceVatRecord.VAT_RATE, subtotal.leaf("TaxCategory/Percent"));
        VatCategories.add(
                vat,
                InvoiceVatRecord.VAT_CATEGORY,
                InvoiceVatRecord.VAT_RATE,
                subtotal.leaf("TaxCategory/ID"),
                leaf == null ? null : NumberForm.POINT.read(leaf.value()));
        vat.lines(InvoiceVatRecord.EXEMPTION_REASON, subtotal.leaves("TaxCategory/TaxExemptionReason"));
        vat.firstOf(InvoiceVatRecord.EXEMPTION_CODE, subtotal.leaves("TaxCategory/TaxExemptionReasonCode"));
        subtotal.understand("TaxCategory/TaxScheme/ID", "VAT");
        return Optional.of(vat.record());
    }
}
