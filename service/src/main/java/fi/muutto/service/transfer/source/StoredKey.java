package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.SourceKey;
import fi.muutto.service.account.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a transfer key; the key itself is nowhere.
 *
 * @param email the address of the person who made it, as it is now
 * @param attempt what it was spent on, or null
 * @param endReason name of the step that ended it, or null
 */
record StoredKey(
        String publicId,
        AccountId account,
        UUID person,
        String email,
        Sha256 secretHash,
        State state,
        Instant madeAt,
        Instant until,
        int wrongTries,
        @Nullable Instant previewedAt,
        @Nullable Attempt attempt,
        @Nullable String endReason) {
    enum State {
        LIVE,
        SPENT,
        ENDED
    }

    /** The same as the state machine sees it. */
    SourceKey forMachine() {
        return switch (state) {
            case LIVE -> new SourceKey.Live(publicId, until, wrongTries);
            case SPENT -> attempt == null ? new SourceKey.None() : new SourceKey.Spent(publicId, attempt);
            case ENDED -> new SourceKey.None();
        };
    }

    boolean isGoodAt(Instant now) {
        return state == State.LIVE && now.isBefore(until);
    }
}
