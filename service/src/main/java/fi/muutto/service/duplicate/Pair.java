package fi.muutto.service.duplicate;

import java.util.UUID;

/**
 * Two records that may be one.
 *
 * @param reason code of what they share
 * @param value what they share, as the first one writes it
 * @param sure whether what identifies them is the same and nothing contradicts it
 * @param seen says what both hold; changes when one of them does
 */
record Pair(
        String register,
        UUID firstId,
        String firstName,
        UUID secondId,
        String secondName,
        String reason,
        String value,
        boolean sure,
        String seen) {

    public String reasonKey() {
        return "duplicate.reason." + reason.toLowerCase(java.util.Locale.ROOT);
    }

    /** Where both stand side by side. */
    public String path() {
        var word = Register.named(register).orElseThrow().word();
        return DuplicatePages.LIST + "/" + word + "/" + firstId + "/" + secondId;
    }
}
