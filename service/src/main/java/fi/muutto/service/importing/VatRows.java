package fi.muutto.service.importing;

import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.Values;
import java.util.List;

/** What the VAT of an invoice tells of its seller. */
final class VatRows {
    private VatRows() {}

    /** Alv-rekisteri: who states a VAT number or charges VAT is in the register. */
    static void registered(RecordLine invoice, List<RecordLine> vats) {
        boolean charges = Values.cents(invoice.require(InvoiceRecord.VAT_TOTAL)) != 0
                || vats.stream().anyMatch(vat -> Values.cents(vat.require(InvoiceVatRecord.VAT)) != 0);
        invoice.set(
                InvoiceRecord.SELLER_VAT_REGISTERED, charges || invoice.get(InvoiceRecord.SELLER_VAT_NUMBER) != null);
    }
}
