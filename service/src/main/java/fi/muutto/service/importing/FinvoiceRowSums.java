package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceLineRecord.*;

import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.Values;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The sums of a row of a Finvoice: without VAT, with it, or, if it is only words, none. */
final class FinvoiceRowSums {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Part row;
    private final Filling line;
    private final Filling invoice;
    private final Sums sums;

    FinvoiceRowSums(Part row, Filling line, Filling invoice) {
        this.row = row;
        this.line = line;
        this.invoice = invoice;
        this.sums = new Sums(line, line, DESCRIPTION);
    }

    void read() {
        var stated = row.first("RowVatAmount");
        var tax = stated == null ? null : sums.read(stated);
        line.decimal(VAT_RATE, row.leaf("RowVatRatePercent"));
        VatCategories.add(line, VAT_CATEGORY, VAT_RATE, row.leaf("RowVatCode"), tax);
        sums.optional(GROSS, row.first("RowAmount"));
        var net = row.first("RowVatExcludedAmount");
        if (net != null && net.text() != null) {
            sums.required(NET, net);
        } else {
            line.record().set(NET, withoutStatedNet(tax));
        }
        settle(stated, tax);
    }

    /** The tax of a row has no field; where it is what the two sums leave, it says nothing new. */
    private void settle(@Nullable Part stated, @Nullable BigDecimal tax) {
        var gross = line.record().get(GROSS);
        if (stated != null && tax != null && gross != null) {
            var rest =
                    new BigDecimal(gross).subtract(new BigDecimal(line.record().require(NET)));
            Wording.stated(stated.text()).stream()
                    .filter(leaf -> rest.compareTo(tax) == 0)
                    .forEach(Leaf::place);
        }
    }

    /**
     * A row that is priced with VAT states only the sum with it. Its net is that without the stated tax, or, where the
     * tax is not stated either, without the tax of the stated rate: the one figure that is computed, as no line can be
     * without.
     */
    private long withoutStatedNet(@Nullable BigDecimal tax) {
        var gross = line.record().get(GROSS);
        if (gross == null) {
            return ofWords();
        }
        var amount = new BigDecimal(gross);
        var rate = line.record().get(VAT_RATE);
        if (tax != null && Sums.isInCents(tax)) {
            return Values.cents(amount.subtract(tax).toPlainString());
        }
        if (rate != null) {
            var net = amount.multiply(HUNDRED).divide(HUNDRED.add(new BigDecimal(rate)), 2, RoundingMode.HALF_UP);
            return Values.cents(net.toPlainString());
        }
        if (Values.cents(invoice.record().require(InvoiceRecord.VAT_TOTAL)) == 0) {
            return Values.cents(gross);
        }
        throw missing();
    }

    private long ofWords() {
        if (line.has(QUANTITY) || line.has(UNIT_PRICE)) {
            throw missing();
        }
        return 0;
    }

    private UnreadableFileException missing() {
        return new UnreadableFileException(Reason.MISSING_SUM, row.line(), row.path() + "/RowVatExcludedAmount");
    }
}
