package fi.muutto.service.importing;

import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.Values;

/** What rows of a VAT breakdown tell of their seller. */
final class VatRows {
    private VatRows() {}

    static boolean isTaxed(RecordLine vat) {
        return Values.cents(vat.require(InvoiceVatRecord.VAT)) != 0;
    }
}
