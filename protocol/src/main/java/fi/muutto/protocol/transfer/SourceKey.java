package fi.muutto.protocol.transfer;

import java.time.Instant;

/** The one transfer key that an account may have. */
public sealed interface SourceKey {
    /** None was made, or the last one was revoked or burned. */
    record None() implements SourceKey {}

    /**
     * Good for one claim.
     *
     * @param until the end of its life
     * @param wrongTries how often its id came with a wrong secret or e-mail address
     */
    record Live(String publicId, Instant until, int wrongTries) implements SourceKey {}

    /** Bound to the attempt that claimed with it; good for the repetition of that claim only. */
    record Spent(String publicId, Attempt attempt) implements SourceKey {}
}
