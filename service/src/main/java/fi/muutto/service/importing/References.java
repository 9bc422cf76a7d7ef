package fi.muutto.service.importing;

import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.rules.ReferenceNumber;
import fi.muutto.rules.RfReference;
import org.jspecify.annotations.Nullable;

/**
 * Viitenumero: in the form in which payments are matched where it is a reference, as stated where it is other words.
 */
final class References {
    private References() {}

    /** After the accounts: only what is paid to a Finnish one has a national reference. */
    static void add(Filling invoice, @Nullable Leaf leaf) {
        if (leaf != null) {
            var account = invoice.record().get(InvoiceRecord.IBAN);
            boolean finnish = account != null && account.startsWith("FI");
            invoice.put(InvoiceRecord.REFERENCE, leaf, stored(leaf.inOneLine(), finnish));
        }
    }

    /** A foreign reference may pass the Finnish check by chance, and its zeros may mean something. */
    private static String stored(String stated, boolean finnish) {
        if (finnish && ReferenceNumber.flawIn(stated).isEmpty()) {
            return ReferenceNumber.parse(stated).digits();
        }
        return RfReference.flawIn(stated).isEmpty() ? RfReference.parse(stated).text() : stated;
    }
}
