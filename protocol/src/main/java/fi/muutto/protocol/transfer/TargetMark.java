package fi.muutto.protocol.transfer;

/** What the target knows of an attempt besides its phase. */
public enum TargetMark {
    /** In NEW: the claim did not arrive or the key was refused, and the key is not stored: it has to be pasted again. */
    KEY_WANTED,
    /** In PREPARED: the source has been asked to abort; only its word counts. */
    GIVING_UP,
    /** The source's receipt is stored though this side, restored from a backup, has to copy first. */
    RECEIPT_HELD,
    /** In ABORTED: the source has said so itself; nothing is left to tell it. */
    SETTLED
}
