package fi.muutto.service.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The minimal Finvoice, changed. */
final class Edited {
    private static final Charset LATIN = Charset.forName("ISO-8859-15");
    static final String FINVOICE = new String(Samples.bytes(Samples.minimal()), LATIN);
    static final String UBL = new String(
            Samples.bytes(Samples.ubl()
                    .filter(file -> file.endsWith("en16931_guide-example3.xml"))
                    .findFirst()
                    .orElseThrow()),
            StandardCharsets.UTF_8);

    private Edited() {}

    static byte[] finvoice(String... changes) {
        return changed(FINVOICE, changes).getBytes(LATIN);
    }

    static byte[] ubl(String... changes) {
        return changed(UBL, changes).getBytes(StandardCharsets.UTF_8);
    }

    /** @param changes what is replaced, what replaces it, and so on; each must be found */
    static String changed(String text, String... changes) {
        var changed = text;
        for (int i = 0; i < changes.length; i += 2) {
            if (!changed.contains(changes[i])) {
                throw new IllegalArgumentException(changes[i]);
            }
            changed = changed.replace(changes[i], changes[i + 1]);
        }
        return changed;
    }

    static ReadInvoice read(byte[] bytes) {
        return new InvoiceFiles().read(bytes);
    }
}
