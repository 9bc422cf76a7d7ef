package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.TargetCommand.After.ASK_DECISION;
import static fi.muutto.protocol.transfer.TargetCommand.After.COPY;
import static fi.muutto.protocol.transfer.TargetCommand.After.PROCEED;
import static fi.muutto.protocol.transfer.TargetCommand.After.SEND_ABORT;
import static fi.muutto.protocol.transfer.TargetCommand.After.SEND_ACKNOWLEDGE;
import static fi.muutto.protocol.transfer.TargetCommand.After.SEND_CLAIM;
import static fi.muutto.protocol.transfer.TargetCommand.After.SEND_HAND_OVER;
import static fi.muutto.protocol.transfer.TargetCommand.After.VERIFY;
import static fi.muutto.protocol.transfer.TargetCommand.After.WRITE_DOWN;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.ERASE_ARRIVED;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.FREEZE_OWN;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.GO_LIVE;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.OPEN_ARRIVING;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.TELL_ABORTED;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.TELL_LIVE;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.TELL_OPERATOR;
import static fi.muutto.protocol.transfer.TargetCommand.Inside.TELL_TOO_LATE;
import static fi.muutto.protocol.transfer.TargetMark.GIVING_UP;
import static fi.muutto.protocol.transfer.TargetMark.KEY_WANTED;
import static fi.muutto.protocol.transfer.TargetMark.RECEIPT_HELD;
import static fi.muutto.protocol.transfer.TargetMark.SETTLED;
import static fi.muutto.protocol.transfer.TargetPhase.ABORTED;
import static fi.muutto.protocol.transfer.TargetPhase.CLAIMED;
import static fi.muutto.protocol.transfer.TargetPhase.COPYING;
import static fi.muutto.protocol.transfer.TargetPhase.LIVE;
import static fi.muutto.protocol.transfer.TargetPhase.NEW;
import static fi.muutto.protocol.transfer.TargetPhase.PREPARED;
import static fi.muutto.protocol.transfer.TargetPhase.RECEIPTED;
import static fi.muutto.protocol.transfer.TargetPhase.VERIFYING;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The target's half of a transfer. It goes live only with the source's receipt; once it is prepared only the source's
 * word makes it give up. Pure: no clock, no network, no database.
 */
public final class TargetMachine {
    private TargetMachine() {}

    /** A new attempt: stored before the first call. */
    public static Transition<TargetStep, TargetState, TargetCommand> start(UUID attempt) {
        return step(TargetStep.STARTED, new TargetState(attempt, NEW, Set.of()), SEND_CLAIM);
    }

    /**
     * An attempt that the file outside the database knows and the database, restored from a backup, does not.
     *
     * @param withReceipt whether the file has the source's receipt too; it is stored with the state
     */
    public static Transition<TargetStep, TargetState, TargetCommand> found(UUID attempt, boolean withReceipt) {
        Set<TargetMark> marks = withReceipt ? Set.of(RECEIPT_HELD) : Set.of();
        return step(TargetStep.FOUND_AFTER_RESTORE, new TargetState(attempt, NEW, marks), ASK_DECISION);
    }

    public static Transition<TargetStep, TargetState, TargetCommand> apply(TargetState state, TargetEvent event) {
        if (event instanceof TargetEvent.Wake wake) {
            return step(TargetStep.WOKEN, state, next(state, wake.keyAtHand()));
        }
        if (event instanceof TargetEvent.KeyPasted) {
            return keyPasted(state);
        }
        if (event instanceof TargetEvent.UserCancels) {
            return cancel(state);
        }
        if (event instanceof TargetEvent.CopyBegins
                || event instanceof TargetEvent.CopyEnds
                || event instanceof TargetEvent.Verified
                || event instanceof TargetEvent.CheckFailed
                || event instanceof TargetEvent.GoLive) {
            return own(state, event);
        }
        return TargetAnswerMachine.apply(state, event);
    }

    /** What a phase wants done, again and again until it is left. */
    static TargetCommand[] next(TargetState state, boolean keyAtHand) {
        return switch (state.phase()) {
            case NEW -> new TargetCommand[] {keyAtHand && !state.has(KEY_WANTED) ? SEND_CLAIM : ASK_DECISION};
            case CLAIMED, COPYING, VERIFYING -> new TargetCommand[] {ASK_DECISION};
            case PREPARED -> new TargetCommand[] {state.has(GIVING_UP) ? SEND_ABORT : SEND_HAND_OVER};
            case RECEIPTED -> new TargetCommand[] {PROCEED};
            case LIVE, ACKNOWLEDGED -> new TargetCommand[] {SEND_ACKNOWLEDGE};
            case ABORTED -> state.has(SETTLED) ? new TargetCommand[0] : new TargetCommand[] {SEND_ABORT};
        };
    }

    private static Transition<TargetStep, TargetState, TargetCommand> keyPasted(TargetState state) {
        return state.phase() == NEW
                ? step(TargetStep.KEY_PASTED, state.without(KEY_WANTED), SEND_CLAIM)
                : step(TargetStep.NOTHING, state);
    }

    private static Transition<TargetStep, TargetState, TargetCommand> cancel(TargetState state) {
        if (state.phase() == ABORTED) {
            return step(TargetStep.NOTHING, state);
        }
        if (state.has(RECEIPT_HELD) || !state.phase().isBefore(RECEIPTED)) {
            return step(TargetStep.CANCEL_TOO_LATE, state, TELL_TOO_LATE);
        }
        if (state.phase() == PREPARED) {
            return step(TargetStep.CANCEL_ASKED, state.with(GIVING_UP), SEND_ABORT);
        }
        return giveUp(TargetStep.CANCELLED, state);
    }

    /** Before PREPARED the target may end an attempt by itself; the source is told until it has answered. */
    static Transition<TargetStep, TargetState, TargetCommand> giveUp(TargetStep name, TargetState state) {
        return step(name, state.without(KEY_WANTED).to(ABORTED), ERASE_ARRIVED, TELL_ABORTED, SEND_ABORT);
    }

    private static Transition<TargetStep, TargetState, TargetCommand> own(TargetState state, TargetEvent event) {
        if (event instanceof TargetEvent.CopyBegins && state.phase() == CLAIMED) {
            return step(TargetStep.COPY_BEGUN, state.to(COPYING), OPEN_ARRIVING, COPY);
        }
        if (event instanceof TargetEvent.CopyEnds && state.phase() == COPYING) {
            return step(TargetStep.COPIED, state.to(VERIFYING), VERIFY);
        }
        if (event instanceof TargetEvent.Verified && state.phase() == VERIFYING) {
            return step(TargetStep.PREPARED, state.to(PREPARED), FREEZE_OWN, WRITE_DOWN, SEND_HAND_OVER);
        }
        if (event instanceof TargetEvent.GoLive && state.phase() == RECEIPTED) {
            return step(TargetStep.WENT_LIVE, state.to(LIVE), GO_LIVE, TELL_LIVE, WRITE_DOWN, SEND_ACKNOWLEDGE);
        }
        if (event instanceof TargetEvent.CheckFailed && isCopied(state)) {
            return checkFailed(state);
        }
        return step(TargetStep.NOTHING, state);
    }

    private static boolean isCopied(TargetState state) {
        return state.phase() == CLAIMED || state.phase() == COPYING || state.phase() == VERIFYING;
    }

    /** What the source has handed over cannot be given up any more: it is copied afresh, and somebody looks. */
    private static Transition<TargetStep, TargetState, TargetCommand> checkFailed(TargetState state) {
        if (state.has(RECEIPT_HELD)) {
            return step(TargetStep.CHECK_FAILED_AFTER_HAND_OVER, state.to(CLAIMED), ERASE_ARRIVED, TELL_OPERATOR, COPY);
        }
        return giveUp(TargetStep.CHECK_FAILED, state);
    }

    static Transition<TargetStep, TargetState, TargetCommand> step(
            TargetStep name, TargetState state, TargetCommand... commands) {
        return new Transition<>(name, state, List.of(commands));
    }
}
