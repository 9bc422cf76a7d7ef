package fi.muutto.service.importing;

import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.rules.ReferenceNumber;
import fi.muutto.rules.RfReference;
import org.jspecify.annotations.Nullable;

/** Viitenumero: in the form in which payments are matched where it is a reference, as stated where it is other words. */
final class References {
    private References() {}

    static void add(Filling invoice, @Nullable Leaf leaf) {
        if (leaf != null) {
            invoice.put(InvoiceRecord.REFERENCE, leaf, stored(leaf.inOneLine()));
        }
    }

    private static String stored(String stated) {
        if (ReferenceNumber.flawIn(stated).isEmpty()) {
            return ReferenceNumber.parse(stated).digits();
        }
        return RfReference.flawIn(stated).isEmpty() ? RfReference.parse(stated).text() : stated;
    }
}
