package fi.muutto.protocol.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an account stands at the source. */
public sealed interface SourceAccount {
    /** There is no account to the attempt: only burning its id and telling of it is possible. */
    record Absent() implements SourceAccount {}

    /** Writable. */
    record Open() implements SourceAccount {}

    /**
     * Nobody writes until the attempt ends.
     *
     * @param leaseUntil when the account opens again unless the target shows a sign of life
     * @param tally what the source has counted since the freeze; null until it is ready
     */
    record Frozen(
            Attempt attempt, Instant leaseUntil, @Nullable AccountTally tally) implements SourceAccount {}

    /** For ever unwritable; reading stays possible. */
    record HandedOver(Attempt attempt) implements SourceAccount {}

    /** Whether the account is frozen for or handed over to this attempt. */
    default boolean isBoundTo(Attempt attempt) {
        return (this instanceof Frozen frozen && frozen.attempt().equals(attempt)) || isHandedOverTo(attempt);
    }

    default boolean isHandedOverTo(Attempt attempt) {
        return this instanceof HandedOver handedOver && handedOver.attempt().equals(attempt);
    }
}
