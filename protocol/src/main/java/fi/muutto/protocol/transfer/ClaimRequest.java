package fi.muutto.protocol.transfer;

import java.util.UUID;

/**
 * Message 2: spends the key, binds it to the attempt and freezes the account; answered by an {@link AccountHead}.
 * Repeated, it gets the same answer.
 *
 * @param schema the newest version of the record declarations that the target reads
 */
public record ClaimRequest(int schema, String email, TransferKey key, UUID attempt) {
    /** Without the e-mail address, so that it may be logged. */
    @Override
    public String toString() {
        return "ClaimRequest[" + key + ", " + attempt + "]";
    }
}
