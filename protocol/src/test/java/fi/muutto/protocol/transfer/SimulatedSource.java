package fi.muutto.protocol.transfer;

import fi.muutto.protocol.transfer.SimulatedNetwork.Answer;
import fi.muutto.protocol.transfer.SimulatedNetwork.Request;
import fi.muutto.protocol.transfer.SourceAccount.Frozen;
import fi.muutto.protocol.transfer.SourceAccount.HandedOver;
import fi.muutto.protocol.transfer.SourceAccount.Open;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The source as an adapter of the machine: a store with commits and backups, notes outside it, and crashes. */
final class SimulatedSource {
    /**
     * What survives a crash.
     *
     * @param version counts the owner's writes
     */
    record Store(SourceState state, Map<Attempt, String> receipts, int version) {}

    /** What a receipt was signed over. */
    record Signed(Attempt attempt, int version) {}

    private final SimulatedWorld world;
    private final List<Store> backups = new ArrayList<>();
    private final Map<String, Signed> signed = new HashMap<>();
    private final Map<Attempt, String> notes = new HashMap<>();
    private Store store = new Store(SourceState.open(), Map.of(), 1);
    private boolean down;
    private int era;

    SimulatedSource(SimulatedWorld world) {
        this.world = world;
    }

    void start() {
        world.after(SimulatedWorld.HOUR, this::checkLease);
        world.after(SimulatedWorld.HOUR, this::ownerWrites);
    }

    private void checkLease() {
        apply(new SourceEvent.LeaseCheck(world.instant()), null);
        world.after(SimulatedWorld.HOUR, this::checkLease);
    }

    private void ownerWrites() {
        if (!down && isOpen()) {
            store = new Store(store.state(), store.receipts(), store.version() + 1);
            backups.add(store);
        }
        if (!world.isCalm()) {
            world.after(world.random.nextLong(6 * SimulatedWorld.HOUR), this::ownerWrites);
        }
    }

    void receive(Request request) {
        if (down) {
            return;
        }
        if (request.kind() == SimulatedNetwork.Kind.CLAIM && world.strikes(Fault.BUSY, 40)) {
            refuse(request, RefusalReason.BUSY);
            return;
        }
        apply(event(request), request);
    }

    private SourceEvent event(Request request) {
        var attempt = request.attempt();
        return switch (request.kind()) {
            case CLAIM ->
                new SourceEvent.Claim(attempt, String.valueOf(request.key()), request.goodKey(), world.instant());
            case READ -> new SourceEvent.Read(attempt, world.instant());
            case HAND_OVER ->
                new SourceEvent.HandOver(attempt, SimulatedWorld.tally(request.version()), world.instant());
            case DECISION -> new SourceEvent.AskDecision(attempt);
            case ACKNOWLEDGE -> new SourceEvent.Acknowledge(attempt, isOwn(request.receipt(), attempt), request.live());
            case ABORT -> new SourceEvent.Abort(attempt);
        };
    }

    private boolean isOwn(@Nullable String receipt, Attempt attempt) {
        var over = receipt == null ? null : signed.get(receipt);
        return over != null && over.attempt().equals(attempt);
    }

    void apply(SourceEvent event, @Nullable Request cause) {
        if (down) {
            return;
        }
        var transition = world.broken.source(store.state(), event);
        if (world.strikes(Fault.SOURCE_CRASHES, 2)) {
            crash(world.random.nextLong(2 * SimulatedWorld.HOUR));
            return;
        }
        commit(transition, event, cause);
        if (world.strikes(Fault.SOURCE_CRASHES, 2)) {
            crash(world.random.nextLong(2 * SimulatedWorld.HOUR));
            return;
        }
        transition.commands().stream().filter(Command::afterCommit).forEach(command -> run(command, cause));
    }

    private void commit(
            Transition<SourceStep, SourceState, SourceCommand> transition, SourceEvent event, @Nullable Request cause) {
        var before = store;
        var receipts = new HashMap<>(store.receipts());
        for (var command : transition.commands()) {
            if (command instanceof SourceCommand.HandOver handOver) {
                receipts.put(handOver.attempt(), sign(handOver.attempt()));
            } else if (command instanceof SourceCommand.CloseAgain close) {
                var note = notes.get(close.attempt());
                receipts.put(close.attempt(), cause != null ? String.valueOf(cause.receipt()) : String.valueOf(note));
            } else if (command instanceof SourceCommand.Freeze) {
                world.after(world.random.nextLong(5_000), this::count);
            }
        }
        store = new Store(transition.state(), receipts, store.version());
        backups.add(store);
        world.watch.source(before, transition, store, event, cause);
    }

    private String sign(Attempt attempt) {
        var receipt = "receipt " + signed.size();
        signed.put(receipt, new Signed(attempt, store.version()));
        return receipt;
    }

    private void count() {
        if (store.state().account() instanceof Frozen frozen && frozen.tally() == null) {
            apply(new SourceEvent.Counted(frozen.attempt(), SimulatedWorld.tally(store.version())), null);
        }
    }

    private void run(SourceCommand command, @Nullable Request cause) {
        if (command instanceof SourceCommand.WriteDown write) {
            notes.put(write.attempt(), store.receipts().get(write.attempt()));
        } else if (command instanceof SourceCommand.Refuse refuse && cause != null) {
            refuse(cause, refuse.reason());
        } else if (command instanceof SourceCommand.Answer answer && cause != null) {
            var receipt = store.receipts().get(cause.attempt());
            world.network.send(new Answer(cause, answer.answer(), null, store.version(), receipt));
        }
    }

    private void refuse(Request request, RefusalReason reason) {
        world.network.send(new Answer(request, null, reason, 0, null));
    }

    private void crash(long millis) {
        down = true;
        int before = era;
        world.after(millis, () -> {
            if (era == before) {
                restart();
            }
        });
    }

    private void restart() {
        down = false;
        if (store.state().account() instanceof HandedOver handedOver) {
            notes.put(handedOver.attempt(), store.receipts().get(handedOver.attempt()));
        } else {
            List.copyOf(notes.keySet())
                    .forEach(attempt -> apply(new SourceEvent.Acknowledge(attempt, true, false), null));
        }
        world.after(1_000, this::count);
    }

    /** Back to what some backup holds. The file outside the database survives, or does not. */
    void restore(Predicate<Store> suitable) {
        var candidates = backups.stream().filter(suitable).toList();
        if (candidates.isEmpty()) {
            return;
        }
        var backup = candidates.get(world.random.nextInt(candidates.size()));
        world.watch.sourceRestored(store, backup);
        store = backup;
        era++;
        down = true;
        if (world.faults.contains(Fault.SOURCE_NOTES_LOST)) {
            notes.clear();
        }
        world.after(world.random.nextLong(4 * SimulatedWorld.HOUR), () -> {
            var restored = world.broken.source(store.state(), new SourceEvent.Restored());
            store = new Store(restored.state(), store.receipts(), store.version());
            world.broken.seen(restored.name());
            restart();
        });
    }

    boolean isOpen() {
        return store.state().account() instanceof Open;
    }

    Store store() {
        return store;
    }

    int era() {
        return era;
    }

    int signedVersion(String receipt) {
        return signed.get(receipt).version();
    }
}
