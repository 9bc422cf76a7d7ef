package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Siirron ehdot: what the owner accepts before a key is made.
 *
 * @param language of the text
 * @param text every word of it, as it is shown; paragraphs are parted by an empty line
 */
record Terms(int version, LocalDate date, String language, String text) {
    public List<String> paragraphs() {
        return List.of(text.strip().split("\n\n"));
    }

    /** Of the text's UTF-8 bytes. */
    public Sha256 sha256() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
