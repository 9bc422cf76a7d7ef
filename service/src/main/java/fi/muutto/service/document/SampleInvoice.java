package fi.muutto.service.document;

import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Records of no account, to warm up with. */
final class SampleInvoice {
    static final RecordLine INVOICE = RecordLine.of(InvoiceRecord.TYPE)
            .set(InvoiceRecord.TYPE_CODE, "380")
            .set(InvoiceRecord.NUMBER, "1")
            .set(InvoiceRecord.ISSUED_ON, LocalDate.EPOCH)
            .set(InvoiceRecord.CURRENCY, "EUR")
            .set(InvoiceRecord.LANGUAGE, "fi")
            .set(InvoiceRecord.SELLER_VAT_REGISTERED, true)
            .set(InvoiceRecord.SELLER_NAME, "Myyjä")
            .set(InvoiceRecord.PAYABLE, 12_550L)
            .set(InvoiceRecord.CREATED_AT, Instant.EPOCH);

    static final RecordLine LINE = RecordLine.of(InvoiceLineRecord.TYPE)
            .set(InvoiceLineRecord.NAME, "Työ")
            .set(InvoiceLineRecord.QUANTITY, BigDecimal.ONE)
            .set(InvoiceLineRecord.NET, 10_000L);

    static final RecordLine VAT = RecordLine.of(InvoiceVatRecord.TYPE)
            .set(InvoiceVatRecord.VAT_CATEGORY, "S")
            .set(InvoiceVatRecord.VAT_RATE, new BigDecimal("25.5"))
            .set(InvoiceVatRecord.BASE, 10_000L)
            .set(InvoiceVatRecord.VAT, 2_550L);

    private SampleInvoice() {}
}
