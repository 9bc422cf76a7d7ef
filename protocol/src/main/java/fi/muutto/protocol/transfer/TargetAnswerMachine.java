package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.TargetCommand.After.ASK_DECISION;
import static fi.muutto.protocol.transfer.TargetCommand.After.COPY;
import static fi.muutto.protocol.transfer.TargetCommand.After.PROCEED;
import static fi.muutto.protocol.transfer.TargetCommand.After.SEND_ABORT;
import static fi.muutto.protocol.transfer.TargetCommand.After.SEND_ACKNOWLEDGE;
import static fi.muutto.protocol.transfer.TargetCommand.After.VERIFY;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.ERASE_ARRIVED;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.KEEP_RECEIPT;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.REOPEN_OWN;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.TELL_ABORTED;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.TELL_OPERATOR;
import static fi.muutto.protocol.transfer.TargetMachine.giveUp;
import static fi.muutto.protocol.transfer.TargetMachine.step;
import static fi.muutto.protocol.transfer.TargetMark.GIVING_UP;
import static fi.muutto.protocol.transfer.TargetMark.KEY_WANTED;
import static fi.muutto.protocol.transfer.TargetMark.RECEIPT_HELD;
import static fi.muutto.protocol.transfer.TargetMark.SETTLED;
import static fi.muutto.protocol.transfer.TargetPhase.ABORTED;
import static fi.muutto.protocol.transfer.TargetPhase.ACKNOWLEDGED;
import static fi.muutto.protocol.transfer.TargetPhase.CLAIMED;
import static fi.muutto.protocol.transfer.TargetPhase.LIVE;
import static fi.muutto.protocol.transfer.TargetPhase.NEW;
import static fi.muutto.protocol.transfer.TargetPhase.PREPARED;
import static fi.muutto.protocol.transfer.TargetPhase.RECEIPTED;

/** What the source's answers lead to at the target. */
final class TargetAnswerMachine {
    private TargetAnswerMachine() {}

    static Transition<TargetStep, TargetState, TargetCommand> apply(TargetState state, TargetEvent event) {
        if (event instanceof TargetEvent.Claimed) {
            return claimed(state);
        }
        if (event instanceof TargetEvent.Unknown unknown) {
            return unknown(state, unknown.askedIn());
        }
        if (event instanceof TargetEvent.Aborted) {
            return aborted(state);
        }
        if (event instanceof TargetEvent.Receipt receipt) {
            return receipt(state, receipt.overOwnTally());
        }
        if (event instanceof TargetEvent.Acknowledged) {
            return acknowledged(state);
        }
        return refused(state, ((TargetEvent.Refused) event).reason());
    }

    private static Transition<TargetStep, TargetState, TargetCommand> claimed(TargetState state) {
        return state.phase() == NEW
                ? step(TargetStep.CLAIMED, state.without(KEY_WANTED).to(CLAIMED), COPY)
                : step(TargetStep.CLAIM_KNOWN, state, goOn(state));
    }

    /** What a phase goes on with once the source has said that the attempt still stands. */
    private static TargetCommand[] goOn(TargetState state) {
        return switch (state.phase()) {
            case CLAIMED, COPYING -> new TargetCommand[] {COPY};
            case VERIFYING -> new TargetCommand[] {VERIFY};
            default -> TargetMachine.next(state, false);
        };
    }

    private static Transition<TargetStep, TargetState, TargetCommand> unknown(TargetState state, TargetPhase askedIn) {
        if (!state.phase().isBefore(RECEIPTED)) {
            return step(TargetStep.SOURCE_REMINDED, state, TargetMachine.next(state, false));
        }
        if (state.has(RECEIPT_HELD)) {
            return step(TargetStep.SOURCE_REMINDED, state, SEND_ACKNOWLEDGE);
        }
        if (state.phase() == NEW) {
            return step(TargetStep.KEY_WANTED, state.with(KEY_WANTED));
        }
        if (askedIn == NEW) {
            return step(TargetStep.UNKNOWN_OUTDATED, state);
        }
        return state.phase() == PREPARED
                ? step(TargetStep.SOURCE_FORGOT, state.with(GIVING_UP), SEND_ABORT)
                : giveUp(TargetStep.SOURCE_FORGOT, state);
    }

    /** A receipt outweighs the word of a source that a restored backup has made forget. */
    private static Transition<TargetStep, TargetState, TargetCommand> aborted(TargetState state) {
        if (state.phase() == ABORTED) {
            return step(TargetStep.ABORT_SETTLED, state.with(SETTLED));
        }
        if (!state.phase().isBefore(RECEIPTED)) {
            return step(TargetStep.ABORT_IGNORED, state, TargetMachine.next(state, false));
        }
        if (state.has(RECEIPT_HELD)) {
            return step(TargetStep.SOURCE_REMINDED, state, SEND_ACKNOWLEDGE);
        }
        var settled = state.without(KEY_WANTED).without(GIVING_UP).with(SETTLED).to(ABORTED);
        return state.phase() == PREPARED
                ? step(TargetStep.ABORTED_BY_SOURCE, settled, REOPEN_OWN, ERASE_ARRIVED, TELL_ABORTED)
                : step(TargetStep.ABORTED_BY_SOURCE, settled, ERASE_ARRIVED, TELL_ABORTED);
    }

    private static Transition<TargetStep, TargetState, TargetCommand> receipt(TargetState state, boolean overOwnTally) {
        if (state.phase() == PREPARED) {
            return overOwnTally ? receipted(state) : receiptOverOther(state);
        }
        if (!state.phase().isBefore(RECEIPTED) && state.phase() != ABORTED) {
            return step(TargetStep.RECEIPT_KNOWN, state, TargetMachine.next(state, false));
        }
        if (state.phase() == ABORTED) {
            return revived(state);
        }
        var ahead = state.without(KEY_WANTED).with(RECEIPT_HELD).to(state.phase() == NEW ? CLAIMED : state.phase());
        return step(TargetStep.RECEIPT_AHEAD, ahead, with(KEEP_RECEIPT, goOn(ahead)));
    }

    private static Transition<TargetStep, TargetState, TargetCommand> receipted(TargetState state) {
        var receipted = state.without(GIVING_UP).with(RECEIPT_HELD).to(RECEIPTED);
        return step(TargetStep.RECEIPTED, receipted, KEEP_RECEIPT, PROCEED);
    }

    /** The source has handed over something else than what was verified here: nothing is left but to copy it again. */
    private static Transition<TargetStep, TargetState, TargetCommand> receiptOverOther(TargetState state) {
        var again = state.without(GIVING_UP).with(RECEIPT_HELD).to(CLAIMED);
        return step(TargetStep.RECEIPT_OVER_OTHER, again, KEEP_RECEIPT, REOPEN_OWN, ERASE_ARRIVED, TELL_OPERATOR, COPY);
    }

    /** This side, restored from a backup, gave up what it had once prepared and the source has handed over. */
    private static Transition<TargetStep, TargetState, TargetCommand> revived(TargetState state) {
        return state.has(SETTLED)
                ? step(TargetStep.NOTHING, state)
                : step(TargetStep.REVIVED, state.with(RECEIPT_HELD).to(CLAIMED), KEEP_RECEIPT, COPY);
    }

    private static TargetCommand[] with(TargetCommand first, TargetCommand[] rest) {
        var all = new TargetCommand[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static Transition<TargetStep, TargetState, TargetCommand> acknowledged(TargetState state) {
        if (state.phase() == LIVE) {
            return step(TargetStep.ACKNOWLEDGED, state.to(ACKNOWLEDGED));
        }
        return state.phase().isBefore(PREPARED) && state.has(RECEIPT_HELD)
                ? step(TargetStep.SOURCE_REMINDED, state, ASK_DECISION)
                : step(TargetStep.NOTHING, state);
    }

    private static Transition<TargetStep, TargetState, TargetCommand> refused(TargetState state, RefusalReason reason) {
        return switch (reason) {
            case KEY_NOT_GOOD ->
                state.phase() == NEW
                        ? step(TargetStep.KEY_WANTED, state.with(KEY_WANTED))
                        : step(TargetStep.NOTHING, state);
            case VERSION ->
                state.phase() == NEW
                        ? giveUp(TargetStep.VERSION_REFUSED, state)
                        : step(TargetStep.REFUSAL_NOTED, state, TELL_OPERATOR);
            case WRONG_ATTEMPT -> wrongAttempt(state);
            case DIFFERENT ->
                state.phase() == PREPARED
                        ? step(TargetStep.TALLIES_DIFFER, state.with(GIVING_UP), SEND_ABORT)
                        : step(TargetStep.NOTHING, state);
            case BAD_MESSAGE, BAD_SIGNATURE, NOT_FOUND -> step(TargetStep.REFUSAL_NOTED, state, TELL_OPERATOR);
            case ABORTED, BUSY, NOT_YET, TOO_MANY, UNAVAILABLE -> step(TargetStep.NOTHING, state);
        };
    }

    private static Transition<TargetStep, TargetState, TargetCommand> wrongAttempt(TargetState state) {
        if (state.phase().isLive()) {
            return step(TargetStep.ACKNOWLEDGE_REFUSED, state, TELL_OPERATOR);
        }
        return state.phase().isBefore(RECEIPTED)
                ? step(TargetStep.REFUSAL_NOTED, state, ASK_DECISION)
                : step(TargetStep.NOTHING, state);
    }
}
