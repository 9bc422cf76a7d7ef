package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.SourceStep;
import fi.muutto.protocol.transfer.TransferKey;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a key was refused. The owner reads it here; the other service never learns it. */
enum KeyRefusal {
    WRONG_SECRET,
    WRONG_EMAIL,
    TOO_OLD,
    /** The owner revoked it, or made another one. */
    REVOKED,
    /** A move has begun with it, whatever came of that. */
    USED,
    /** Ended by too many wrong tries. */
    WORN_OUT,
    /** Ended with the contract, or the account could not be moved when it was tried. */
    ENDED;

    /** What is wrong with a key that was refused at this moment. */
    static KeyRefusal of(StoredKey stored, TransferKey tried, String email, Instant now) {
        if (!tried.matches(stored.secretHash())) {
            return WRONG_SECRET;
        }
        if (!email.strip().toLowerCase(Locale.ROOT).equals(stored.email())) {
            return WRONG_EMAIL;
        }
        if (stored.attempt() != null) {
            return USED;
        }
        return stored.state() == StoredKey.State.LIVE
                ? now.isBefore(stored.until()) ? ENDED : TOO_OLD
                : ended(stored.endReason());
    }

    private static KeyRefusal ended(@Nullable String reason) {
        if (SourceStep.KEY_REVOKED.name().equals(reason)
                || SourceStep.KEY_MADE.name().equals(reason)) {
            return REVOKED;
        }
        return SourceStep.KEY_WORN_OUT.name().equals(reason) ? WORN_OUT : ENDED;
    }
}
