package fi.muutto.protocol.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/** The machines as they are, or with one rule broken on purpose: the simulator has to notice each. */
enum BrokenRule {
    NONE,
    CANCEL_DOES_NOT_BURN,
    LEASE_END_IGNORES_HAND_OVER,
    CLAIM_DOES_NOT_SPEND_THE_KEY,
    HAND_OVER_TO_ANY_ATTEMPT,
    HAND_OVER_COMPARES_NOTHING,
    ABORT_OF_UNKNOWN_BURNS_NOTHING,
    RECEIPT_DOES_NOT_CLOSE_AGAIN,
    RESTORE_KEEPS_KEYS,
    PREPARED_GIVES_UP_BY_ITSELF,
    LIVE_WITHOUT_RECEIPT,
    UNKNOWN_ENDS_A_PREPARED_ATTEMPT,
    OWN_ACCOUNT_STAYS_FROZEN,
    LIVE_FORGETS_TO_ACKNOWLEDGE,
    GIVEN_UP_STAYS_GIVEN_UP;

    private final Set<Enum<?>> seen = new HashSet<>();

    Transition<SourceStep, SourceState, SourceCommand> source(SourceState state, SourceEvent event) {
        return switch (this) {
            case CANCEL_DOES_NOT_BURN -> cancelDoesNotBurn(state, event);
            case LEASE_END_IGNORES_HAND_OVER ->
                event instanceof SourceEvent.LeaseCheck && state.account() instanceof SourceAccount.HandedOver
                        ? moved(SourceStep.LEASE_ENDED, state.with(new SourceAccount.Open()))
                        : SourceMachine.apply(state, event);
            case CLAIM_DOES_NOT_SPEND_THE_KEY -> keepsKey(state, event);
            case HAND_OVER_TO_ANY_ATTEMPT ->
                event instanceof SourceEvent.HandOver handOver && !(state.account() instanceof SourceAccount.HandedOver)
                        ? handedOver(state, handOver.attempt())
                        : SourceMachine.apply(state, event);
            case HAND_OVER_COMPARES_NOTHING ->
                event instanceof SourceEvent.HandOver handOver
                                && state.account() instanceof SourceAccount.Frozen frozen
                                && frozen.attempt().equals(handOver.attempt())
                        ? handedOver(state, handOver.attempt())
                        : SourceMachine.apply(state, event);
            case ABORT_OF_UNKNOWN_BURNS_NOTHING ->
                unless(state, SourceMachine.apply(state, event), SourceStep.ABORT_OF_UNKNOWN);
            case RECEIPT_DOES_NOT_CLOSE_AGAIN ->
                unless(state, SourceMachine.apply(state, event), SourceStep.CLOSED_AGAIN);
            case RESTORE_KEEPS_KEYS -> unless(state, SourceMachine.apply(state, event), SourceStep.RESTORED);
            default -> SourceMachine.apply(state, event);
        };
    }

    private static Transition<SourceStep, SourceState, SourceCommand> cancelDoesNotBurn(
            SourceState state, SourceEvent event) {
        var right = SourceMachine.apply(state, event);
        if (right.name() != SourceStep.CANCELLED || !(state.key() instanceof SourceKey.Spent spent)) {
            return right;
        }
        var key = new SourceKey.Live(spent.publicId(), Instant.MAX, 0);
        return new Transition<>(
                right.name(), new SourceState(new SourceAccount.Open(), key, state.burned()), right.commands());
    }

    private static Transition<SourceStep, SourceState, SourceCommand> keepsKey(SourceState state, SourceEvent event) {
        var right = SourceMachine.apply(state, event);
        boolean ends = right.state().key() instanceof SourceKey.Spent
                || right.name() == SourceStep.CANCELLED
                || right.name() == SourceStep.ABORTED
                || right.name() == SourceStep.LEASE_ENDED;
        return ends ? new Transition<>(right.name(), right.state().with(state.key()), right.commands()) : right;
    }

    private static Transition<SourceStep, SourceState, SourceCommand> handedOver(SourceState state, Attempt attempt) {
        return moved(
                SourceStep.HANDED_OVER,
                state.with(new SourceAccount.HandedOver(attempt)),
                new SourceCommand.HandOver(attempt),
                new SourceCommand.Answer(SourceAnswer.HANDED_OVER));
    }

    private static Transition<SourceStep, SourceState, SourceCommand> moved(
            SourceStep name, SourceState state, SourceCommand... commands) {
        return SourceMachine.step(name, state, commands);
    }

    /** Keeps the old state in that step, but answers as if nothing were amiss. */
    private static Transition<SourceStep, SourceState, SourceCommand> unless(
            SourceState state, Transition<SourceStep, SourceState, SourceCommand> right, SourceStep name) {
        return right.name() == name ? new Transition<>(name, state, right.commands()) : right;
    }

    Transition<TargetStep, TargetState, TargetCommand> target(TargetState state, TargetEvent event) {
        var right = TargetMachine.apply(state, event);
        return switch (this) {
            case PREPARED_GIVES_UP_BY_ITSELF -> right.name() == TargetStep.CANCEL_ASKED ? aborted(state) : right;
            case UNKNOWN_ENDS_A_PREPARED_ATTEMPT ->
                right.name() == TargetStep.SOURCE_FORGOT && state.phase() == TargetPhase.PREPARED
                        ? aborted(state)
                        : right;
            case LIVE_WITHOUT_RECEIPT ->
                state.phase() == TargetPhase.PREPARED && event instanceof TargetEvent.Wake
                        ? TargetMachine.apply(state.to(TargetPhase.RECEIPTED), new TargetEvent.GoLive())
                        : right;
            case OWN_ACCOUNT_STAYS_FROZEN -> without(right, TargetCommand.Inside.REOPEN_OWN);
            case LIVE_FORGETS_TO_ACKNOWLEDGE -> without(right, TargetCommand.After.SEND_ACKNOWLEDGE);
            case GIVEN_UP_STAYS_GIVEN_UP ->
                right.name() == TargetStep.REVIVED ? TargetMachine.step(TargetStep.NOTHING, state) : right;
            default -> right;
        };
    }

    private static Transition<TargetStep, TargetState, TargetCommand> aborted(TargetState state) {
        return TargetMachine.step(
                TargetStep.CANCELLED,
                state.to(TargetPhase.ABORTED),
                TargetCommand.Inside.REOPEN_OWN,
                TargetCommand.Inside.ERASE_ARRIVED,
                TargetCommand.After.SEND_ABORT);
    }

    private static Transition<TargetStep, TargetState, TargetCommand> without(
            Transition<TargetStep, TargetState, TargetCommand> right, TargetCommand command) {
        var commands = new ArrayList<>(right.commands());
        commands.remove(command);
        return new Transition<>(right.name(), right.state(), commands);
    }

    void seen(Enum<?> step) {
        seen.add(step);
    }

    Set<Enum<?>> seen() {
        return seen;
    }
}
