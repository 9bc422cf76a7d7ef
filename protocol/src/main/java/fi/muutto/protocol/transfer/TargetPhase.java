package fi.muutto.protocol.transfer;

/** How far an attempt has come at the target. */
public enum TargetPhase {
    /** Stored before the first call; the claim is not confirmed. */
    NEW,
    /** The source is frozen for this attempt. */
    CLAIMED,
    /** Rows and files are arriving. */
    COPYING,
    /** Everything has arrived; the target reads it back, compares and rehearses going live. */
    VERIFYING,
    /** Ready to go live. From here on only the source's signed word ends the attempt. */
    PREPARED,
    /** The source's receipt is stored: nothing but going live is possible. */
    RECEIPTED,
    /** The account lives here. */
    LIVE,
    /** The source knows that it does. */
    ACKNOWLEDGED,
    /** Given up. */
    ABORTED;

    public boolean isBefore(TargetPhase other) {
        return compareTo(other) < 0;
    }

    /** Whether the account is writable here. */
    public boolean isLive() {
        return this == LIVE || this == ACKNOWLEDGED;
    }

    /** What the person's own account at the target is in this phase. */
    public OwnAccount ownAccount() {
        return switch (this) {
            case NEW, CLAIMED, COPYING, VERIFYING, ABORTED -> OwnAccount.OPEN;
            case PREPARED, RECEIPTED -> OwnAccount.FROZEN;
            case LIVE, ACKNOWLEDGED -> OwnAccount.JOINED;
        };
    }

    /** States of the account that the person has had at the target before. */
    public enum OwnAccount {
        OPEN,
        FROZEN,
        JOINED
    }
}
