package fi.muutto.protocol.transfer;

/**
 * What can happen to an attempt at the target. Receipts and words are verified before (signature, attempt, account,
 * services): what does not verify is no event.
 */
public sealed interface TargetEvent {
    /** The key was pasted again; the caller holds it for the coming claim and does not store it. */
    record KeyPasted() implements TargetEvent {}

    /**
     * A timer, or the start of the service.
     *
     * @param keyAtHand whether the key is still in memory
     */
    record Wake(boolean keyAtHand) implements TargetEvent {}

    /** The claim was answered, or the decision is FROZEN. The head is stored with it. */
    record Claimed() implements TargetEvent {}

    /**
     * The decision is UNKNOWN.
     *
     * @param askedIn the phase in which it was asked: a late answer is told apart from a source that has forgotten
     */
    record Unknown(TargetPhase askedIn) implements TargetEvent {}

    /** The source's signed word that the attempt is burned, by whatever message. */
    record Aborted() implements TargetEvent {}

    /**
     * The source's signed receipt, by whatever message. The head that came with it is stored if none is yet.
     *
     * @param overOwnTally whether its tally is the one that this side has verified; false also while there is none
     */
    record Receipt(boolean overOwnTally) implements TargetEvent {}

    /** Any other refusal. */
    record Refused(RefusalReason reason) implements TargetEvent {}

    /** No rows of another attempt are left: the first batch may be written. */
    record CopyBegins() implements TargetEvent {}

    record CopyEnds() implements TargetEvent {}

    /** What was read back equals what arrived, and the rehearsal of going live went through. */
    record Verified() implements TargetEvent {}

    /** Something about the data cannot be taken, or cannot go live. */
    record CheckFailed() implements TargetEvent {}

    /** The transaction of going live. */
    record GoLive() implements TargetEvent {}

    record Acknowledged() implements TargetEvent {}

    record UserCancels() implements TargetEvent {}
}
