package fi.muutto.protocol.transfer;

/** What the source answers when it does not refuse. */
public enum SourceAnswer {
    /** The {@link AccountHead}. */
    HEAD,
    /** The lines or files that were asked for. */
    CONTENT,
    /** {@link Decision.Unknown}. */
    UNKNOWN,
    /** {@link Decision.Frozen}. */
    FROZEN,
    /** {@link Decision.Aborted}. */
    ABORTED,
    /** {@link Decision.HandedOver} with the stored receipt. */
    HANDED_OVER,
    /** {@link Acknowledged}. */
    ACKNOWLEDGED
}
