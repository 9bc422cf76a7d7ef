package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.Values;

/** The sums that follow from an invoice's entries (laskumerkinnät) while it has none. */
final class Entries {
    private Entries() {}

    static void none(RecordLine invoice) {
        invoice.set(PAID_TOTAL, 0L)
                .set(CREDITED_TOTAL, 0L)
                .set(LOSS_TOTAL, 0L)
                .set(OPEN_TOTAL, Values.cents(invoice.require(PAYABLE)));
    }
}
