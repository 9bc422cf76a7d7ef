package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceLineRecord.*;

import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.RecordLine;
import java.util.List;

/** A SubInvoiceRow of a Finvoice: it explains or sums up other rows, so it becomes a line of words. */
final class FinvoiceSubRow {
    private FinvoiceSubRow() {}

    static RecordLine read(Part sub, int position, Writing writing) {
        var line = new Filling(InvoiceLineRecord.TYPE, writing);
        line.record().set(POSITION, position).set(NET, 0L);
        FinvoiceRowTexts.read(sub, "Sub", line);
        for (var quantity : sub.all("SubInvoicedQuantity")) {
            var unit = LineTexts.unit(quantity);
            for (var leaf : Wording.stated(quantity.text())) {
                line.line(DESCRIPTION, Wording.withUnit(leaf, unit), Wording.array(leaf, unit));
            }
        }
        for (var name : List.of("SubUnitPriceAmount", "SubRowVatExcludedAmount", "SubRowAmount")) {
            sub.all(name).forEach(amount -> amount(amount, line));
        }
        line.decimal(VAT_RATE, sub.leaf("SubRowVatRatePercent"));
        VatCategories.add(line, VAT_CATEGORY, VAT_RATE, sub.leaf("SubRowVatCode"), null);
        return line.record();
    }

    private static void amount(Part amount, Filling line) {
        var currency = amount.attribute(line.writing().currencyMark());
        for (var leaf : Wording.stated(amount.text())) {
            line.line(DESCRIPTION, Wording.withUnit(leaf, currency), Wording.array(leaf, currency));
        }
    }
}
