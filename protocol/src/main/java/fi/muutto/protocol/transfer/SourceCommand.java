package fi.muutto.protocol.transfer;

/** What the source has to do besides storing its new state. */
public sealed interface SourceCommand extends Command {
    /** Freezes the account through the gate and starts the background count. */
    record Freeze(Attempt attempt) implements SourceCommand {}

    /** Opens the account through the gate. */
    record Reopen(Attempt attempt) implements SourceCommand {}

    /** Closes the account for ever, ends the contract, makes, signs and stores the receipt. */
    record HandOver(Attempt attempt) implements SourceCommand {}

    /** Closes the account for ever because its own receipt, which came with the event and is stored, says so. */
    record CloseAgain(Attempt attempt) implements SourceCommand {}

    record KeepTargetReceipt(Attempt attempt) implements SourceCommand {}

    /** Stores the attempt as burned, with the signed word. */
    record Burn(Attempt attempt) implements SourceCommand {}

    /** Something the owner (or, for a conflict, the operator) has to be told; goes to the outbox. */
    record Tell(SourceNotice notice) implements SourceCommand {}

    /** Appends the receipt to the file outside the database. At the start what is missing there is appended too. */
    record WriteDown(Attempt attempt) implements SourceCommand {
        @Override
        public boolean afterCommit() {
            return true;
        }
    }

    /** The answer to the message, read in the same transaction and sent after it. */
    record Answer(SourceAnswer answer) implements SourceCommand {
        @Override
        public boolean afterCommit() {
            return true;
        }
    }

    /** A {@link Refusal} as the answer to the message. */
    record Refuse(RefusalReason reason) implements SourceCommand {
        @Override
        public boolean afterCommit() {
            return true;
        }
    }

    @Override
    default boolean afterCommit() {
        return false;
    }
}
