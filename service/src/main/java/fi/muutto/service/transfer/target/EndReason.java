package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetStep;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an attempt ended, or waits for its owner. The page words each. */
enum EndReason {
    /** The source does not know the claim, and the key is not in memory any more. */
    KEY_LOST,
    /** The source refuses key and address together. */
    KEY_REFUSED,
    CANCELLED,
    /** The source gave up: its owner cancelled there, or there was no sign of life for a day. */
    SOURCE_ENDED,
    /** The source does not know the attempt any more. */
    SOURCE_FORGOT,
    /** The source is newer than this service. */
    VERSION,
    /** The source is older than this service. */
    VERSION_OLD,
    /** The account and its files do not fit on this disk. */
    NO_SPACE,
    /** An account of this id is here already. */
    ALREADY_HERE,
    /** Records break their declaration; the problems are listed. */
    RECORDS,
    /** Bytes of files are missing or damaged. */
    FILES,
    /** What has arrived is not what the source has counted. */
    COUNTS,
    /** What the source sends cannot be read, time and again. */
    UNREADABLE,
    /** The two accounts cannot be made one. */
    REHEARSAL,
    /** The source's own count of the account is another. */
    DIFFERENT;

    /** What a step of the machine says by itself. */
    static @Nullable EndReason of(TargetStep step) {
        return switch (step) {
            case CANCELLED, CANCEL_ASKED -> CANCELLED;
            case VERSION_REFUSED -> VERSION;
            case SOURCE_FORGOT -> SOURCE_FORGOT;
            case TALLIES_DIFFER -> DIFFERENT;
            default -> null;
        };
    }

    /** Found before the claim: nothing was frozen, and the key is as good as it was. */
    boolean keepsKey() {
        return this == VERSION || this == VERSION_OLD || this == NO_SPACE || this == ALREADY_HERE;
    }

    boolean asksForKey() {
        return this == KEY_LOST || this == KEY_REFUSED;
    }

    /** Part of message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
