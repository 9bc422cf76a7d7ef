package fi.muutto.protocol.transfer;

import fi.muutto.protocol.transfer.SimulatedTarget.PastedKey;
import java.time.Duration;
import java.util.UUID;

/** The owner at the source and the users at the targets; also the ones who restore backups. */
final class SimulatedPeople {
    private final SimulatedWorld world;
    private int keys;
    private boolean quarantined;
    private boolean sourceRestored;

    SimulatedPeople(SimulatedWorld world) {
        this.world = world;
    }

    void start() {
        world.after(world.random.nextLong(SimulatedWorld.HOUR), this::tryTransfer);
        world.after(SimulatedWorld.CALM, () -> world.targets.forEach(this::cleanUp));
    }

    /** Makes a key and pastes it, again and again while there is something to move. */
    private void tryTransfer() {
        if (world.isCalm()) {
            return;
        }
        if (!world.source.isOpen()) {
            world.source.apply(new SourceEvent.KeyMade("too late", world.instant()), null);
        } else if (!quarantined) {
            makeKey();
            pasteLater(world.targets.get(world.chance(80) ? 0 : 1));
            if (world.strikes(Fault.SECOND_TARGET, 60)) {
                world.targets.forEach(this::pasteLater);
            }
        }
        world.after(world.random.nextLong(20 * SimulatedWorld.HOUR), this::tryTransfer);
    }

    private void makeKey() {
        var key = "key " + keys++;
        world.source.apply(new SourceEvent.KeyMade(key, world.instant().plus(Duration.ofHours(72))), null);
        world.source.apply(new SourceEvent.Preview(key, true, world.instant()), null);
        if (world.strikes(Fault.OWNER_CANCELS, 15)) {
            world.after(world.random.nextLong(60_000), () -> world.source.apply(new SourceEvent.KeyRevoked(), null));
        }
    }

    private void pasteLater(SimulatedTarget target) {
        var key = newestKey();
        world.after(world.random.nextLong(world.chance(15) ? 40 * SimulatedWorld.HOUR : 60_000), () -> {
            if (!target.hasOneUnderWay()) {
                target.startAttempt(key);
            }
        });
    }

    private PastedKey newestKey() {
        return new PastedKey("key " + (keys - 1), !world.strikes(Fault.WRONG_KEY, 40));
    }

    /** People press cancel, and lines break, just when it is most awkward. */
    void see(SimulatedTarget target, Transition<TargetStep, TargetState, TargetCommand> transition) {
        var attempt = transition.state().attempt();
        switch (transition.name()) {
            case KEY_WANTED -> world.after(world.random.nextLong(120_000), () -> pasteOrCancel(target, attempt));
            case CLAIMED, COPY_BEGUN, COPIED -> userCancels(target, attempt, 6);
            case PREPARED -> prepared(target, attempt);
            case WENT_LIVE, RECEIPTED ->
                world.after(world.random.nextLong(20 * SimulatedWorld.HOUR), () -> {
                    restoreSource(60);
                    restoreTarget(target, 60);
                });
            case SOURCE_FORGOT, RECEIPT_AHEAD -> userCancels(target, attempt, 50);
            default -> {}
        }
    }

    private void prepared(SimulatedTarget target, UUID attempt) {
        userCancels(target, attempt, 30);
        if (world.strikes(Fault.OWNER_CANCELS, 60)) {
            world.after(world.random.nextLong(400), () -> world.source.apply(new SourceEvent.OwnerCancels(), null));
        }
        if (world.strikes(Fault.PARTITION, 50)) {
            world.after(
                    world.random.nextLong(200),
                    () -> world.network.partition(world.random.nextLong(40 * SimulatedWorld.HOUR)));
        }
        world.after(world.random.nextLong(30_000), () -> {
            restoreSource(15);
            restoreTarget(target, 15);
        });
    }

    void seeRestored(SimulatedTarget target) {
        target.store().attempts().keySet().forEach(attempt -> userCancels(target, attempt, 60));
    }

    private void userCancels(SimulatedTarget target, UUID attempt, int percent) {
        if (world.strikes(Fault.USER_CANCELS, percent)) {
            world.after(world.random.nextLong(500), () -> target.cancel(attempt));
        }
    }

    private void pasteOrCancel(SimulatedTarget target, UUID attempt) {
        if (world.chance(60) && !world.isCalm()) {
            target.paste(attempt, newestKey());
        } else {
            target.cancelIfKeyWanted(attempt);
        }
    }

    /** Not both of one run's services to before the freeze: what both have lost nobody can bring back. */
    private void restoreSource(int percent) {
        if (sourceRestored || !world.strikes(Fault.SOURCE_RESTORED, percent)) {
            return;
        }
        sourceRestored = true;
        boolean notesLost = world.faults.contains(Fault.SOURCE_NOTES_LOST);
        quarantined = notesLost;
        var bound = world.source.store().state().account();
        boolean both = world.faults.contains(Fault.TARGET_RESTORED);
        world.source.restore(backup -> !both || isSame(bound, backup.state().account()));
    }

    private static boolean isSame(SourceAccount now, SourceAccount then) {
        if (now instanceof SourceAccount.HandedOver handedOver) {
            return then.isBoundTo(handedOver.attempt());
        }
        return now instanceof SourceAccount.Frozen frozen && then.isBoundTo(frozen.attempt());
    }

    /** A source that has forgotten the hand-over and been written since cannot give the same account a second time. */
    private void restoreTarget(SimulatedTarget target, int percent) {
        boolean sourceForgets =
                world.faults.contains(Fault.SOURCE_RESTORED) && world.faults.contains(Fault.SOURCE_NOTES_LOST);
        if (!sourceForgets && world.strikes(Fault.TARGET_RESTORED, percent)) {
            target.restore();
        }
    }

    /** Nothing goes wrong any more: whoever still waits for a key gives up. */
    private void cleanUp(SimulatedTarget target) {
        target.store().attempts().keySet().forEach(target::cancelIfKeyWanted);
        if (world.now() < SimulatedWorld.END - SimulatedWorld.DAY) {
            world.after(SimulatedWorld.HOUR, () -> cleanUp(target));
        }
    }
}
