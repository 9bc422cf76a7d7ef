package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.service.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an attempt.
 *
 * @param account null if no claim of it came before it was given up
 * @param endReason name of the step that ended it, or null
 * @param word the signed word that it is burned, or null
 * @param endRead whether the owner has seen that it came to nothing
 */
record StoredAttempt(
        Attempt attempt,
        @Nullable AccountId account,
        State state,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable String word,
        boolean endRead) {
    enum State {
        FROZEN,
        BURNED,
        HANDED_OVER
    }
}
