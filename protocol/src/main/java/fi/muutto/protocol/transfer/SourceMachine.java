package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.RefusalReason.DIFFERENT;
import static fi.muutto.protocol.transfer.RefusalReason.NOT_YET;
import static fi.muutto.protocol.transfer.RefusalReason.WRONG_ATTEMPT;

import fi.muutto.protocol.transfer.SourceAccount.Absent;
import fi.muutto.protocol.transfer.SourceAccount.Frozen;
import fi.muutto.protocol.transfer.SourceAccount.HandedOver;
import fi.muutto.protocol.transfer.SourceAccount.Open;
import fi.muutto.protocol.transfer.SourceCommand.Answer;
import fi.muutto.protocol.transfer.SourceCommand.Refuse;
import fi.muutto.protocol.transfer.SourceCommand.Tell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The source's half of a transfer: the only one that decides. An account is handed over once, for ever; whatever ends an
 * attempt before that burns it. Pure: no clock, no network, no database.
 */
public final class SourceMachine {
    private SourceMachine() {}

    public static Transition<SourceStep, SourceState, SourceCommand> apply(SourceState state, SourceEvent event) {
        if (event instanceof SourceEvent.Preview
                || event instanceof SourceEvent.Claim
                || event instanceof SourceEvent.KeyMade
                || event instanceof SourceEvent.KeyRevoked
                || event instanceof SourceEvent.Restored) {
            return SourceKeyMachine.apply(state, event);
        }
        if (event instanceof SourceEvent.Counted counted) {
            return counted(state, counted);
        }
        if (event instanceof SourceEvent.Read read) {
            return read(state, read);
        }
        if (event instanceof SourceEvent.HandOver handOver) {
            return handOver(state, handOver);
        }
        if (event instanceof SourceEvent.AskDecision ask) {
            return step(SourceStep.DECISION_TOLD, state, new Answer(decision(state, ask.attempt())));
        }
        if (event instanceof SourceEvent.Acknowledge acknowledge) {
            return acknowledge(state, acknowledge);
        }
        if (event instanceof SourceEvent.Abort abort) {
            return abort(state, abort.attempt());
        }
        if (event instanceof SourceEvent.OwnerCancels) {
            return cancel(state);
        }
        return leaseCheck(state, (SourceEvent.LeaseCheck) event);
    }

    private static Transition<SourceStep, SourceState, SourceCommand> counted(
            SourceState state, SourceEvent.Counted event) {
        if (state.account() instanceof Frozen frozen && frozen.attempt().equals(event.attempt())) {
            var counted = new Frozen(frozen.attempt(), frozen.leaseUntil(), event.tally());
            return step(SourceStep.COUNTED, state.with(counted));
        }
        return step(SourceStep.REFUSED_UNBOUND, state);
    }

    private static Transition<SourceStep, SourceState, SourceCommand> read(SourceState state, SourceEvent.Read event) {
        if (!state.account().isBoundTo(event.attempt())) {
            return refuseUnbound(state, event.attempt());
        }
        return step(SourceStep.READ, prolonged(state, event.now()), new Answer(SourceAnswer.CONTENT));
    }

    private static Transition<SourceStep, SourceState, SourceCommand> handOver(
            SourceState state, SourceEvent.HandOver event) {
        if (state.account().isHandedOverTo(event.attempt())) {
            return step(SourceStep.HAND_OVER_REPEATED, state, new Answer(SourceAnswer.HANDED_OVER));
        }
        if (!(state.account() instanceof Frozen frozen) || !frozen.attempt().equals(event.attempt())) {
            return refuseUnbound(state, event.attempt());
        }
        if (frozen.tally() == null) {
            return step(SourceStep.HAND_OVER_NOT_YET, prolonged(state, event.now()), new Refuse(NOT_YET));
        }
        if (!event.tally().equals(frozen.tally())) {
            return step(SourceStep.HAND_OVER_DIFFERENT, prolonged(state, event.now()), new Refuse(DIFFERENT));
        }
        return handedOver(state, event.attempt());
    }

    private static Transition<SourceStep, SourceState, SourceCommand> handedOver(SourceState state, Attempt attempt) {
        return step(
                SourceStep.HANDED_OVER,
                state.with(new HandedOver(attempt)),
                new SourceCommand.HandOver(attempt),
                new Tell(SourceNotice.HANDED_OVER),
                new SourceCommand.WriteDown(attempt),
                new Answer(SourceAnswer.HANDED_OVER));
    }

    private static SourceAnswer decision(SourceState state, Attempt attempt) {
        if (state.account().isHandedOverTo(attempt)) {
            return SourceAnswer.HANDED_OVER;
        }
        if (state.account().isBoundTo(attempt)) {
            return SourceAnswer.FROZEN;
        }
        return state.isBurned(attempt) ? SourceAnswer.ABORTED : SourceAnswer.UNKNOWN;
    }

    private static Transition<SourceStep, SourceState, SourceCommand> acknowledge(
            SourceState state, SourceEvent.Acknowledge event) {
        if (!event.ownReceipt() || state.account() instanceof Absent) {
            return step(SourceStep.ACKNOWLEDGE_REFUSED, state, new Refuse(WRONG_ATTEMPT));
        }
        if (state.account() instanceof HandedOver handedOver
                && !handedOver.attempt().equals(event.attempt())) {
            return step(SourceStep.TWO_RECEIPTS, state, new Tell(SourceNotice.TWO_RECEIPTS), new Refuse(WRONG_ATTEMPT));
        }
        return state.account() instanceof HandedOver ? acknowledgedOnce(state, event) : closedAgain(state, event);
    }

    /**
     * From now on the target keeps no watch over the hand-over, so it has to stand in the file: a hand-over whose commit was
     * not confirmed may be missing there.
     */
    private static Transition<SourceStep, SourceState, SourceCommand> acknowledgedOnce(
            SourceState state, SourceEvent.Acknowledge event) {
        var commands = new ArrayList<SourceCommand>();
        commands.add(new SourceCommand.WriteDown(event.attempt()));
        commands.addAll(acknowledged(state, event).commands());
        return new Transition<>(SourceStep.ACKNOWLEDGED, state, commands);
    }

    private static Transition<SourceStep, SourceState, SourceCommand> acknowledged(
            SourceState state, SourceEvent.Acknowledge event) {
        var commands = new ArrayList<SourceCommand>();
        if (event.withTargetReceipt()) {
            commands.add(new SourceCommand.KeepTargetReceipt(event.attempt()));
        }
        commands.add(new Answer(SourceAnswer.ACKNOWLEDGED));
        return new Transition<>(SourceStep.ACKNOWLEDGED, state, commands);
    }

    /** The source's own receipt proves the hand-over, whatever a restored backup remembers. */
    private static Transition<SourceStep, SourceState, SourceCommand> closedAgain(
            SourceState state, SourceEvent.Acknowledge event) {
        var closed = new SourceState(
                new HandedOver(event.attempt()),
                new SourceKey.None(),
                burnedBesides(state, event.attempt()).burned());
        var commands = new ArrayList<SourceCommand>();
        commands.add(new SourceCommand.CloseAgain(event.attempt()));
        if (state.account() instanceof Frozen frozen && !frozen.attempt().equals(event.attempt())) {
            commands.add(new SourceCommand.Burn(frozen.attempt()));
        }
        commands.add(new Tell(SourceNotice.CLOSED_AGAIN));
        commands.add(new SourceCommand.WriteDown(event.attempt()));
        commands.addAll(acknowledged(closed, event).commands());
        return new Transition<>(SourceStep.CLOSED_AGAIN, closed, commands);
    }

    private static SourceState burnedBesides(SourceState state, Attempt attempt) {
        if (state.account() instanceof Frozen frozen && !frozen.attempt().equals(attempt)) {
            return state.withBurned(frozen.attempt());
        }
        return state;
    }

    private static Transition<SourceStep, SourceState, SourceCommand> abort(SourceState state, Attempt attempt) {
        if (state.account().isHandedOverTo(attempt)) {
            return step(SourceStep.ABORT_TOO_LATE, state, new Answer(SourceAnswer.HANDED_OVER));
        }
        if (state.account().isBoundTo(attempt)) {
            return reopen(SourceStep.ABORTED, state, attempt, SourceNotice.CANCELLED_BY_TARGET, true);
        }
        if (state.isBurned(attempt)) {
            return step(SourceStep.ABORT_REPEATED, state, new Answer(SourceAnswer.ABORTED));
        }
        return step(
                SourceStep.ABORT_OF_UNKNOWN,
                state.withBurned(attempt),
                new SourceCommand.Burn(attempt),
                new Answer(SourceAnswer.ABORTED));
    }

    private static Transition<SourceStep, SourceState, SourceCommand> cancel(SourceState state) {
        if (state.account() instanceof Frozen frozen) {
            return reopen(SourceStep.CANCELLED, state, frozen.attempt(), SourceNotice.CANCELLED_BY_OWNER, false);
        }
        return step(SourceStep.CANCEL_IDLE, state);
    }

    private static Transition<SourceStep, SourceState, SourceCommand> leaseCheck(
            SourceState state, SourceEvent.LeaseCheck event) {
        if (state.account() instanceof Frozen frozen && !event.now().isBefore(frozen.leaseUntil())) {
            return reopen(SourceStep.LEASE_ENDED, state, frozen.attempt(), SourceNotice.LEASE_ENDED, false);
        }
        return step(SourceStep.LEASE_HOLDS, state);
    }

    /** Burns attempt and key: a claim or a hand-over of this attempt that is still under way comes to nothing. */
    private static Transition<SourceStep, SourceState, SourceCommand> reopen(
            SourceStep name, SourceState state, Attempt attempt, SourceNotice notice, boolean answer) {
        var opened = new SourceState(
                new Open(), new SourceKey.None(), state.withBurned(attempt).burned());
        var commands = new ArrayList<SourceCommand>(
                List.of(new SourceCommand.Burn(attempt), new SourceCommand.Reopen(attempt), new Tell(notice)));
        if (answer) {
            commands.add(new Answer(SourceAnswer.ABORTED));
        }
        return new Transition<>(name, opened, commands);
    }

    private static Transition<SourceStep, SourceState, SourceCommand> refuseUnbound(
            SourceState state, Attempt attempt) {
        return state.isBurned(attempt)
                ? step(SourceStep.REFUSED_BURNED, state, new Refuse(RefusalReason.ABORTED))
                : step(SourceStep.REFUSED_UNBOUND, state, new Refuse(WRONG_ATTEMPT));
    }

    private static SourceState prolonged(SourceState state, Instant now) {
        var until = now.plus(TransferLimits.LEASE);
        if (state.account() instanceof Frozen frozen
                && frozen.leaseUntil().plus(TransferLimits.LEASE_STEP).isBefore(until)) {
            return state.with(new Frozen(frozen.attempt(), until, frozen.tally()));
        }
        return state;
    }

    static Transition<SourceStep, SourceState, SourceCommand> step(
            SourceStep name, SourceState state, SourceCommand... commands) {
        return new Transition<>(name, state, List.of(commands));
    }
}
