package fi.muutto.protocol.transfer;

/** What the target has to do besides storing its new state. */
public sealed interface TargetCommand extends Command {
    /** Parts of the transaction that stores the new state. */
    enum Inside implements TargetCommand {
        /** Creates the arriving account, bound to this attempt. */
        OPEN_ARRIVING,
        /** Takes the arriving account from this attempt; its rows are erased in batches afterwards. */
        ERASE_ARRIVED,
        FREEZE_OWN,
        REOPEN_OWN,
        KEEP_RECEIPT,
        /** Copies what the own account held, joins the members, opens the arrived account, makes the receipt. */
        GO_LIVE,
        /** Tells the user that the attempt has ended, and why. */
        TELL_ABORTED,
        /** Tells the user that it is too late to cancel. */
        TELL_TOO_LATE,
        TELL_LIVE,
        /** Tells the operator: data that the source has handed over cannot be taken, or the source refuses its receipt. */
        TELL_OPERATOR;

        @Override
        public boolean afterCommit() {
            return false;
        }
    }

    /** What follows once the transaction has ended. All of it may be repeated, and may get lost: a Wake repeats it. */
    enum After implements TargetCommand {
        SEND_CLAIM,
        ASK_DECISION,
        /** Copies from where the stored progress stands. */
        COPY,
        VERIFY,
        SEND_HAND_OVER,
        /** Applies {@link TargetEvent.GoLive}. */
        PROCEED,
        SEND_ACKNOWLEDGE,
        SEND_ABORT,
        /**
         * Appends attempt and phase (PREPARED, LIVE), with the receipt if there is one, to the file outside the
         * database. At the start what is missing there is appended too.
         */
        WRITE_DOWN;

        @Override
        public boolean afterCommit() {
            return true;
        }
    }
}
