package fi.muutto.service.document;

import fi.muutto.protocol.record.InvoiceRecord;

/** Whether the reader of a document owes something. */
enum Payability {
    DUE,
    /** An invoice with nothing left to pay. */
    NOTHING,
    /** Hyvityslasku. */
    CREDIT;

    private static final String CREDIT_NOTE = "381";

    static Payability of(Stored invoice) {
        if (invoice.is(InvoiceRecord.TYPE_CODE, CREDIT_NOTE)) {
            return CREDIT;
        }
        return invoice.cents(InvoiceRecord.PAYABLE) > 0 ? DUE : NOTHING;
    }

    boolean isCredit() {
        return this == CREDIT;
    }
}
