package fi.muutto.service.importing;

import fi.muutto.protocol.record.Field;
import org.jspecify.annotations.Nullable;

/** Verkkolaskuosoite of a Finvoice, most often an OVT code. */
final class Ovt {
    private Ovt() {}

    /** The scheme 0037 says nothing new of an address that begins with it. */
    static void address(Filling invoice, Field field, @Nullable Part address) {
        if (address == null) {
            return;
        }
        var id = address.text();
        var scheme = address.attribute("SchemeID");
        invoice.text(field, id);
        if (id != null && scheme != null && id.value().startsWith(scheme.value())) {
            scheme.place();
        }
    }
}
