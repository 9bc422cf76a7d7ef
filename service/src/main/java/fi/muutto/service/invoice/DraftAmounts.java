package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.InvoiceAllowanceRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.Allowance;
import fi.muutto.rules.PriceMode;
import fi.muutto.rules.PricedLine;
import fi.muutto.rules.VatBreakdown;
import fi.muutto.service.invoice.DraftLine.LineSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a draft comes to: the sums of its lines, VAT by rate and totals, from the one calculator {@link VatBreakdown}.
 *
 * @param sums one for each line in order, null for lines that are only words
 * @param reduced sum of the discounts on the whole invoice, in cents without VAT
 * @param added sum of the charges on the whole invoice, in cents without VAT
 */
record DraftAmounts(List<@Nullable LineSum> sums, VatBreakdown vat, long reduced, long added) {

    /** @param allowances stored discounts and charges of the draft; those of single lines are inside the lines' sums */
    static DraftAmounts of(PriceMode mode, List<@Nullable DraftLine> lines, List<RecordLine> allowances) {
        var priced = lines.stream()
                .map(line -> line == null ? null : line.priced(mode))
                .toList();
        var whole = allowances.stream()
                .map(StoredRecord::new)
                .filter(allowance -> allowance.text(InvoiceAllowanceRecord.LINE_ID) == null)
                .toList();
        var vat = VatBreakdown.of(
                priced.stream().filter(Objects::nonNull).toList(),
                whole.stream().map(DraftAmounts::allowance).toList());
        return new DraftAmounts(sums(priced, vat), vat, total(whole, false), total(whole, true));
    }

    private static Allowance allowance(StoredRecord stored) {
        long cents = stored.cents(InvoiceAllowanceRecord.AMOUNT);
        var treatment = VatChoice.treatment(
                stored.text(InvoiceAllowanceRecord.VAT_CATEGORY), stored.decimal(InvoiceAllowanceRecord.VAT_RATE));
        boolean charge = stored.flag(InvoiceAllowanceRecord.CHARGE);
        return new Allowance(treatment, PriceMode.NET, charge ? Math.negateExact(cents) : cents);
    }

    private static long total(List<StoredRecord> allowances, boolean charges) {
        return allowances.stream()
                .filter(allowance -> allowance.flag(InvoiceAllowanceRecord.CHARGE) == charges)
                .mapToLong(allowance -> allowance.cents(InvoiceAllowanceRecord.AMOUNT))
                .reduce(0, Math::addExact);
    }

    private static List<@Nullable LineSum> sums(List<@Nullable PricedLine> priced, VatBreakdown vat) {
        var amounts = vat.lines().iterator();
        var sums = new ArrayList<@Nullable LineSum>();
        for (var line : priced) {
            var amount = line == null ? null : amounts.next();
            sums.add(amount == null ? null : new LineSum(amount.discount(), amount.amount(), amount.net()));
        }
        return sums;
    }

    /** Sums of an invoice record that follow from these. */
    void writeTo(RecordLine invoice) {
        invoice.set(LINE_TOTAL, vat.lineTotal())
                .set(ALLOWANCE_TOTAL, reduced)
                .set(CHARGE_TOTAL, added)
                .set(NET_TOTAL, vat.net())
                .set(VAT_TOTAL, vat.vat())
                .set(GROSS_TOTAL, vat.gross())
                .set(PAYABLE, vat.gross());
    }

    /** With VAT, in cents. */
    public long total() {
        return vat.gross();
    }
}
