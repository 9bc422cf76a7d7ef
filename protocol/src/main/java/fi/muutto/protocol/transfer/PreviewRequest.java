package fi.muutto.protocol.transfer;

/**
 * Message 1: what would move? Changes nothing; answered by an {@link AccountHead}.
 *
 * @param schema the newest version of the record declarations that the target reads
 */
public record PreviewRequest(int schema, String email, TransferKey key) {
    /** Without the e-mail address, so that it may be logged. */
    @Override
    public String toString() {
        return "PreviewRequest[" + key + "]";
    }
}
