package fi.muutto.service.transfer.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a transfer stands, for the owner.
 *
 * @param key the key that is live or spent, or null
 * @param attempt the latest attempt, or null
 * @param parts what moves, with what has been read
 * @param percent how much has been read, 0–100
 * @param silentSince when the other service was last heard of, if that is a while ago; else null
 */
record SourceView(
        Phase phase,
        @Nullable StoredKey key,
        @Nullable StoredAttempt attempt,
        List<Moving.Part> parts,
        int percent,
        @Nullable Instant silentSince) {
    /** What the page shows. */
    enum Phase {
        /** No key, or one that is too old. */
        NO_KEY,
        /** A key that nobody has used. */
        WAITING,
        /** A key with which the other service has looked. */
        PREVIEWED,
        /** The account is being read. */
        RUNNING,
        /** Handed over. */
        MOVED,
        /** The contract has ended without a move: there is nothing to make a key for. */
        ENDED,
        /** The account belongs to something else for now. */
        OTHER
    }

    /** The latest attempt, if it ended without a hand-over and no key was made since. */
    @Nullable
    StoredAttempt failed() {
        return phase == Phase.NO_KEY && attempt != null && attempt.state() == StoredAttempt.State.BURNED
                ? attempt
                : null;
    }
}
