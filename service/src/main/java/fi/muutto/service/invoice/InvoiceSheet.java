package fi.muutto.service.invoice;

import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invoice as its page draws it: stored figures, nothing computed. */
record InvoiceSheet(Invoice invoice, List<InvoiceLine> lines, List<Rate> vat) {

    /** One row of the VAT breakdown, in cents. */
    record Rate(
            BigDecimal rate, long base, long vat, @Nullable String reason) {
        static Rate of(RecordLine record) {
            var row = new StoredRecord(record);
            var rate = row.decimal(InvoiceVatRecord.VAT_RATE);
            return new Rate(
                    rate == null ? BigDecimal.ZERO : rate,
                    row.cents(InvoiceVatRecord.BASE),
                    row.cents(InvoiceVatRecord.VAT),
                    row.text(InvoiceVatRecord.EXEMPTION_REASON));
        }
    }

    static InvoiceSheet of(Invoice invoice, List<RecordLine> lines, List<RecordLine> vat) {
        return new InvoiceSheet(
                invoice,
                lines.stream().map(InvoiceLine::new).toList(),
                vat.stream().map(Rate::of).toList());
    }
}
