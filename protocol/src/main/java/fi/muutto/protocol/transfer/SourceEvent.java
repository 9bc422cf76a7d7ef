package fi.muutto.protocol.transfer;

import java.time.Instant;

/**
 * What can happen to an account at the source. Signatures, e-mail address and secret are checked before; the outcome
 * comes with the event. Times are the source's own.
 */
public sealed interface SourceEvent {
    /** The owner made a key, good until then. */
    record KeyMade(String publicId, Instant until) implements SourceEvent {}

    /** The owner revoked the key, or changed password or e-mail address. */
    record KeyRevoked() implements SourceEvent {}

    /** Message 1. {@code good}: secret and e-mail address are those of the key with this id. */
    record Preview(String keyId, boolean good, Instant now) implements SourceEvent {}

    /** Message 2. {@code good}: secret and e-mail address are those of the key with this id. */
    record Claim(Attempt attempt, String keyId, boolean good, Instant now) implements SourceEvent {}

    /** The background count of the frozen account is ready. */
    record Counted(Attempt attempt, AccountTally tally) implements SourceEvent {}

    /** Message 3 or 4. */
    record Read(Attempt attempt, Instant now) implements SourceEvent {}

    /** Message 5. */
    record HandOver(Attempt attempt, AccountTally tally, Instant now) implements SourceEvent {}

    /** Message 6. */
    record AskDecision(Attempt attempt) implements SourceEvent {}

    /**
     * Message 7, or the start after a restore, when the file outside the database still has the receipt.
     *
     * @param ownReceipt the receipt is the source's own, over this account and this attempt
     * @param withTargetReceipt a valid receipt of the target came with it
     */
    record Acknowledge(Attempt attempt, boolean ownReceipt, boolean withTargetReceipt) implements SourceEvent {}

    /** Message 8. */
    record Abort(Attempt attempt) implements SourceEvent {}

    /** The owner pressed cancel. */
    record OwnerCancels() implements SourceEvent {}

    /** A timer; does something only if the lease has really ended. */
    record LeaseCheck(Instant now) implements SourceEvent {}

    /** The database came back from a backup: keys made before may have been used since. */
    record Restored() implements SourceEvent {}
}
