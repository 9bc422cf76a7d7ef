package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.Values;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.math.BigDecimal;
import java.util.List;

/**
 * Totals and VAT of a Finvoice as stated. Only the total with VAT is mandatory there: another that is absent is taken
 * from where the file states the same sum, never computed.
 */
final class FinvoiceSums {
    private static final String ORDERED = "EpiDetails/EpiPaymentInstructionDetails/EpiInstructedAmount";

    private final Part root;
    private final Part details;
    private final RecordLine invoice;
    private final Sums sums;
    private final List<RecordLine> vats;

    private FinvoiceSums(Part root, Filling invoice, List<RecordLine> vats) {
        this.root = root;
        this.details = Refusals.present(root, "InvoiceDetails", Reason.NOT_AN_INVOICE);
        this.invoice = invoice.record();
        this.sums = new Sums(invoice, invoice, NOTE);
        this.vats = vats;
    }

    static void read(Part root, Filling invoice, List<RecordLine> vats, boolean credit) {
        new FinvoiceSums(root, invoice, vats).read(credit);
    }

    private void read(boolean credit) {
        var gross = Refusals.present(details, "InvoiceTotalVatIncludedAmount", Reason.MISSING_SUM);
        sums.required(GROSS_TOTAL, gross);
        if (credit && cents(GROSS_TOTAL) > 0) {
            throw new UnreadableFileException(Reason.SIGN_OF_CREDIT_NOTE, gross.line(), gross.path());
        }
        stated(NET_TOTAL, "InvoiceTotalVatExcludedAmount", vats.size() == 1, InvoiceVatRecord.BASE);
        tax();
        sums.orZero(ALLOWANCE_TOTAL, details.first("DiscountsTotalVatExcludedAmount"));
        sums.orZero(CHARGE_TOTAL, details.first("ChargesTotalVatExcludedAmount"));
        sums.orZero(PREPAID_TOTAL, details.first("InvoicePaidAmount"));
        sums.orZero(ROUNDING, details.first("InvoiceTotalRoundoffAmount"));
        rows();
        payable(credit);
        Entries.none(invoice);
    }

    /** The total, or the same sum in the only row of the VAT breakdown. */
    private void stated(Field field, String name, boolean one, Field ofVat) {
        var part = details.first(name);
        if (part == null && one) {
            invoice.set(field, Values.cents(vats.get(0).require(ofVat)));
        } else {
            sums.required(field, Refusals.present(details, name, Reason.MISSING_SUM));
        }
    }

    /** Equal totals with and without VAT leave none. */
    private void tax() {
        var name = "InvoiceTotalVatAmount";
        boolean none = vats.isEmpty() && cents(NET_TOTAL) == cents(GROSS_TOTAL);
        if (none && details.first(name) == null) {
            invoice.set(VAT_TOTAL, 0L);
        } else {
            stated(VAT_TOTAL, name, vats.size() == 1, InvoiceVatRecord.VAT);
        }
    }

    /** Before version 3.0 the rows have no total of their own; without discounts and charges the net total is it. */
    private void rows() {
        var name = "RowsTotalVatExcludedAmount";
        boolean none = details.first("DiscountDetails") == null
                && details.first("ChargeDetails") == null
                && cents(ALLOWANCE_TOTAL) == 0
                && cents(CHARGE_TOTAL) == 0;
        if (none && details.first(name) == null) {
            invoice.set(LINE_TOTAL, cents(NET_TOTAL));
        } else {
            sums.required(LINE_TOTAL, Refusals.present(details, name, Reason.MISSING_SUM));
        }
    }

    /**
     * The sum of the payment order. A credit note orders nothing to be paid, so its order says zero, or is left out: it
     * is for its whole total.
     */
    private void payable(boolean credit) {
        var ordered = root.first(ORDERED);
        if (ordered != null) {
            sums.required(PAYABLE, ordered);
        }
        boolean nothing = ordered == null || credit && cents(PAYABLE) == 0;
        if (nothing && (cents(PREPAID_TOTAL) != 0 || cents(ROUNDING) != 0)) {
            throw new UnreadableFileException(Reason.MISSING_SUM, root.line(), root.path() + "/" + ORDERED);
        }
        if (nothing) {
            invoice.set(PAYABLE, cents(GROSS_TOTAL));
        }
    }

    private long cents(Field field) {
        return Values.cents(invoice.require(field));
    }

    static RecordLine vat(Part stated, Filling invoice) {
        var vat = new Filling(InvoiceVatRecord.TYPE, invoice.writing());
        var sums = new Sums(vat, invoice, NOTE);
        vat.decimal(InvoiceVatRecord.VAT_RATE, stated.leaf("VatRatePercent"));
        sums.required(InvoiceVatRecord.BASE, Refusals.present(stated, "VatBaseAmount", Reason.MISSING_SUM));
        var rate = vat.record().get(InvoiceVatRecord.VAT_RATE);
        if (rate != null && new BigDecimal(rate).signum() == 0) {
            sums.orZero(InvoiceVatRecord.VAT, stated.first("VatRateAmount"));
        } else {
            sums.required(InvoiceVatRecord.VAT, Refusals.present(stated, "VatRateAmount", Reason.MISSING_SUM));
        }
        VatCategories.add(
                vat,
                InvoiceVatRecord.VAT_CATEGORY,
                InvoiceVatRecord.VAT_RATE,
                stated.leaf("VatCode"),
                new BigDecimal(vat.record().require(InvoiceVatRecord.VAT)));
        vat.lines(InvoiceVatRecord.EXEMPTION_REASON, stated.leaves("VatFreeText"));
        vat.text(InvoiceVatRecord.EXEMPTION_CODE, stated.leaf("VatExemptionReasonCode"));
        return vat.record();
    }
}
