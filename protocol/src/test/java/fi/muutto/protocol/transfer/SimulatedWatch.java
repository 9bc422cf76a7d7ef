package fi.muutto.protocol.transfer;

import fi.muutto.protocol.transfer.SimulatedNetwork.Request;
import fi.muutto.protocol.transfer.SourceAccount.Frozen;
import fi.muutto.protocol.transfer.SourceAccount.HandedOver;
import fi.muutto.protocol.transfer.SourceAccount.Open;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Watches a run from outside, with a memory of its own: nothing here asks the machines what they think of it. What it
 * finds it throws as an AssertionError.
 */
final class SimulatedWatch {
    private final SimulatedWorld world;
    /** Attempts that once were bound and are no more, or that the source has called aborted. */
    private final Set<UUID> dead = new HashSet<>();

    private final Set<UUID> wordsGiven = new HashSet<>();
    private final Map<UUID, Integer> handedOver = new HashMap<>();
    private final Map<String, UUID> keysSpent = new HashMap<>();
    private final Set<UUID> settled = new HashSet<>();
    private final Set<String> restoredTargets = new HashSet<>();
    private int claims;
    /** A restored source has forgotten a hand-over: the one stated exception to "never two writable accounts". */
    private boolean forgotten;

    SimulatedWatch(SimulatedWorld world) {
        this.world = world;
    }

    void source(
            SimulatedSource.Store before,
            Transition<SourceStep, SourceState, SourceCommand> transition,
            SimulatedSource.Store after,
            SourceEvent event,
            @Nullable Request cause) {
        world.broken.seen(transition.name());
        world.trace("source", transition.name(), after.state());
        var was = before.state().account();
        var is = after.state().account();
        boolean closedAgain = transition.name() == SourceStep.CLOSED_AGAIN;
        require(!(was instanceof HandedOver) || is.equals(was), "HANDED_OVER is for ever");
        if (bound(is) != null && !bound(is).equals(bound(was)) && !closedAgain) {
            require(!dead.contains(bound(is)), "a burned attempt never progresses");
        }
        if (bound(was) != null && !bound(was).equals(bound(is))) {
            die(bound(was));
        }
        keysAndWords(transition, event);
        if (is instanceof HandedOver && !(was instanceof HandedOver)) {
            if (!closedAgain) {
                handedOver.put(bound(is), after.version());
            }
            forgotten = false;
        }
        sourceSightings(transition, was, cause);
    }

    private void keysAndWords(Transition<SourceStep, SourceState, SourceCommand> transition, SourceEvent event) {
        if (transition.name() == SourceStep.CLAIMED && event instanceof SourceEvent.Claim claim) {
            claims++;
            require(keysSpent.put(claim.keyId(), claim.attempt().id()) == null, "a spent key never works again");
        }
        var answers = transition.commands();
        if (event instanceof SourceEvent.Abort abort
                && answers.contains(new SourceCommand.Answer(SourceAnswer.ABORTED))) {
            die(abort.attempt().id());
        }
    }

    private void die(UUID attempt) {
        dead.add(attempt);
        wordsGiven.add(attempt);
    }

    private void sourceSightings(
            Transition<SourceStep, SourceState, SourceCommand> transition, SourceAccount was, @Nullable Request cause) {
        switch (transition.name()) {
            case CANCELLED -> sawIf(isHandOverUnderWay(was), Sighting.CANCEL_AGAINST_HAND_OVER);
            case LEASE_ENDED -> sawIf(isPreparedSomewhere(was), Sighting.LEASE_END_AGAINST_HAND_OVER);
            case CANCEL_IDLE -> sawIf(was instanceof HandedOver, Sighting.CANCEL_AFTER_HAND_OVER);
            case CLAIM_OF_BURNED -> saw(Sighting.LATE_CLAIM_OF_BURNED_ATTEMPT);
            case HAND_OVER_REPEATED -> saw(Sighting.HAND_OVER_DOUBLED);
            case KEY_REFUSED -> sawIf(isSpentElsewhere(cause), Sighting.KEY_USED_AT_TWO_TARGETS);
            case CLOSED_AGAIN ->
                saw(cause == null ? Sighting.RESTORE_HEALED_BY_NOTES : Sighting.RESTORE_HEALED_BY_ACKNOWLEDGE);
            default -> {}
        }
    }

    private boolean isHandOverUnderWay(SourceAccount was) {
        return was instanceof Frozen frozen && world.network.hasHandOverUnderWay(frozen.attempt());
    }

    private boolean isPreparedSomewhere(SourceAccount was) {
        return was instanceof Frozen frozen
                && world.targets.stream()
                        .map(target ->
                                target.store().attempts().get(frozen.attempt().id()))
                        .anyMatch(state -> state != null && state.phase() == TargetPhase.PREPARED);
    }

    private boolean isSpentElsewhere(@Nullable Request cause) {
        return world.source.store().state().key() instanceof SourceKey.Spent spent
                && cause != null
                && spent.publicId().equals(cause.key())
                && !spent.attempt().target().equals(cause.attempt().target());
    }

    void target(
            SimulatedTarget target,
            SimulatedTarget.Store before,
            Transition<TargetStep, TargetState, TargetCommand> transition,
            SimulatedTarget.Store after) {
        world.broken.seen(transition.name());
        world.trace(target.name, transition.name(), transition.state());
        var attempt = transition.state().attempt();
        var is = transition.state().phase();
        var was = before.attempts().containsKey(attempt)
                ? before.attempts().get(attempt).phase()
                : TargetPhase.NEW;
        require(
                was != TargetPhase.PREPARED || is != TargetPhase.ABORTED || wordsGiven.contains(attempt),
                "a prepared target gives up only by the source's word");
        require(!was.isLive() || is.isLive(), "LIVE is for ever");
        require(!settled.contains(attempt) || is == TargetPhase.ABORTED, "a settled attempt never progresses");
        if (is == TargetPhase.ABORTED && transition.state().isFinished()) {
            require(wordsGiven.contains(attempt), "settled only by the source's word");
            settled.add(attempt);
            forgetTogether(attempt);
        }
        if (is.isLive() && !was.isLive()) {
            wentLive(target, attempt, after);
        }
        requireOwn(after);
    }

    /** A hand-over that the restored source has forgotten and the target never heard of is undone for both. */
    private void forgetTogether(UUID attempt) {
        if (forgotten && handedOver.remove(attempt) != null) {
            forgotten = false;
            saw(Sighting.FORGOTTEN_HAND_OVER_ENDED_IN_ABORT);
        }
    }

    private void wentLive(SimulatedTarget target, UUID attempt, SimulatedTarget.Store after) {
        require(handedOver.containsKey(attempt), "live only after the hand-over");
        require(after.arrived() != null && attempt.equals(after.arrived().attempt()), "live with its own rows");
        require(handedOver.get(attempt) == after.arrived().version(), "live with what was handed over");
        sawIf(claims > 1, Sighting.SECOND_ATTEMPT_WENT_LIVE);
        sawIf(restoredTargets.contains(target.name), Sighting.RESTORED_TARGET_WENT_LIVE_AGAIN);
    }

    private void requireOwn(SimulatedTarget.Store after) {
        var furthest = after.attempts().values().stream()
                .map(state -> state.phase().ownAccount())
                .max(Enum::compareTo)
                .orElse(TargetPhase.OwnAccount.OPEN);
        require(after.own() == furthest, "the own account is " + after.own() + ", not " + furthest);
    }

    /** After every step, whatever it was. */
    void step() {
        int writable = world.source.isOpen() ? 1 : 0;
        for (var target : world.targets) {
            for (var state : target.store().attempts().values()) {
                writable += state.phase().isLive() ? 1 : 0;
            }
        }
        sawIf(writable > 1 && forgotten, Sighting.TWO_WRITABLE_AFTER_A_RESTORE);
        require(writable <= 1 || forgotten, "never two writable accounts");
    }

    void sourceRestored(SimulatedSource.Store lost, SimulatedSource.Store backup) {
        forgotten =
                lost.state().account() instanceof HandedOver && !(backup.state().account() instanceof HandedOver);
        dead.clear();
        backup.state().burned().forEach(attempt -> dead.add(attempt.id()));
    }

    void targetRestored(SimulatedTarget target) {
        settled.clear();
        restoredTargets.add(target.name);
    }

    /** Long after the last fault everything has to be over, one way or the other. */
    void end() {
        int live = 0;
        for (var target : world.targets) {
            for (var state : target.store().attempts().values()) {
                require(state.isFinished(), target.name + " ends in " + state.phase() + " " + state.marks());
                live += state.phase().isLive() ? 1 : 0;
            }
        }
        var account = world.source.store().state().account();
        require(account instanceof HandedOver ? live == 1 : live == 0, account + " with " + live + " live");
        require(account instanceof HandedOver || account instanceof Open, "source ends in " + account);
        require(!forgotten, "what a restore undid has been healed");
        saw(live == 1 ? Sighting.ENDED_LIVE : Sighting.ENDED_ABORTED);
    }

    private static @Nullable UUID bound(SourceAccount account) {
        if (account instanceof Frozen frozen) {
            return frozen.attempt().id();
        }
        return account instanceof HandedOver handedOver ? handedOver.attempt().id() : null;
    }

    private void sawIf(boolean condition, Sighting sighting) {
        if (condition) {
            saw(sighting);
        }
    }

    private void saw(Sighting sighting) {
        world.sightings.add(sighting);
    }

    private void require(boolean condition, String rule) {
        if (!condition) {
            throw new AssertionError(
                    rule + " (at " + world.now() + " ms, faults " + EnumSet.copyOf(world.faults) + ")");
        }
    }
}
