package fi.muutto.protocol.transfer;

import fi.muutto.protocol.transfer.SimulatedNetwork.Answer;
import fi.muutto.protocol.transfer.SimulatedNetwork.Kind;
import fi.muutto.protocol.transfer.SimulatedNetwork.Request;
import fi.muutto.protocol.transfer.TargetPhase.OwnAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target as an adapter of the machine: a store with commits and backups, notes outside it, and crashes. */
final class SimulatedTarget {
    private static final int PAGES = 3;

    /**
     * The rows of the account being built.
     *
     * @param attempt whose rows; null while they are being erased
     * @param version of the source's account they were read from; -1 if they were read from several
     */
    record Arrived(@Nullable UUID attempt, int pages, int version) {}

    /** What survives a crash. */
    record Store(
            Map<UUID, TargetState> attempts,
            Map<UUID, String> receipts,
            @Nullable Arrived arrived,
            OwnAccount own) {}

    /** A key in memory, and whether it comes with the right e-mail address. */
    record PastedKey(String id, boolean good) {}

    final String name;
    private final SimulatedWorld world;
    private final List<Store> backups = new ArrayList<>();
    private final Map<UUID, PastedKey> keys = new HashMap<>();
    private final Map<UUID, String> notes = new HashMap<>();
    private Store store = new Store(Map.of(), Map.of(), null, OwnAccount.OPEN);
    private boolean down;
    private int era;

    SimulatedTarget(SimulatedWorld world, String name) {
        this.world = world;
        this.name = name;
        backups.add(store);
    }

    void startAttempt(PastedKey key) {
        if (down) {
            return;
        }
        var attempt = world.id();
        keys.put(attempt, key);
        commit(attempt, TargetMachine.start(attempt), null);
        run(attempt, TargetMachine.start(attempt), null);
        wakeLater(attempt, 5_000);
    }

    void paste(UUID attempt, PastedKey key) {
        if (!down) {
            keys.put(attempt, key);
            apply(attempt, new TargetEvent.KeyPasted(), null);
        }
    }

    void cancel(UUID attempt) {
        apply(attempt, new TargetEvent.UserCancels(), null);
    }

    void cancelIfKeyWanted(UUID attempt) {
        var state = store.attempts().get(attempt);
        if (state != null && state.has(TargetMark.KEY_WANTED)) {
            cancel(attempt);
        }
    }

    private void wakeLater(UUID attempt, long pause) {
        int before = era;
        world.after(pause / 2 + world.random.nextLong(pause), () -> {
            var state = store.attempts().get(attempt);
            if (state == null || era != before) {
                return;
            }
            apply(attempt, new TargetEvent.Wake(keys.containsKey(attempt)), null);
            boolean settled = state.phase() == TargetPhase.ABORTED && state.isFinished();
            if (!settled) {
                long longest = state.isFinished() ? SimulatedWorld.DAY : SimulatedWorld.HOUR;
                wakeLater(attempt, Math.min(longest, state.isFinished() ? longest : pause * 2));
            }
        });
    }

    void receive(Answer answer) {
        var attempt = answer.to().attempt().id();
        var state = store.attempts().get(attempt);
        if (down || state == null) {
            return;
        }
        if (answer.refusal() == RefusalReason.ABORTED) {
            apply(attempt, new TargetEvent.Aborted(), null);
        } else if (answer.refusal() != null) {
            apply(attempt, new TargetEvent.Refused(answer.refusal()), null);
        } else if (answer.answer() == SourceAnswer.CONTENT) {
            pageArrived(attempt, answer);
        } else if (answer.answer() == SourceAnswer.HANDED_OVER) {
            receiptArrived(state, String.valueOf(answer.receipt()));
        } else {
            apply(attempt, event(answer), null);
        }
    }

    private static TargetEvent event(Answer answer) {
        return switch (answer.answer()) {
            case HEAD, FROZEN -> new TargetEvent.Claimed();
            case UNKNOWN -> new TargetEvent.Unknown(answer.to().askedIn());
            case ABORTED -> new TargetEvent.Aborted();
            case ACKNOWLEDGED -> new TargetEvent.Acknowledged();
            case CONTENT, HANDED_OVER -> throw new IllegalStateException("taken before");
        };
    }

    private void receiptArrived(TargetState state, String receipt) {
        var arrived = store.arrived();
        boolean same = arrived != null && arrived.version() == world.source.signedVersion(receipt);
        apply(state.attempt(), new TargetEvent.Receipt(same), receipt);
    }

    /** The fence: written only while the rows are this attempt's. */
    private void pageArrived(UUID attempt, Answer answer) {
        var arrived = store.arrived();
        if (arrived == null
                || !attempt.equals(arrived.attempt())
                || arrived.pages() != answer.to().page()) {
            return;
        }
        if (arrived.pages() == PAGES || world.strikes(Fault.TARGET_CRASHES, 2)) {
            return;
        }
        int version = arrived.pages() == 0 || arrived.version() == answer.version() ? answer.version() : -1;
        if (arrived.pages() + 1 == PAGES && world.strikes(Fault.BAD_COPY, 20)) {
            version += 1_000_000;
        }
        set(new Store(
                store.attempts(), store.receipts(), new Arrived(attempt, arrived.pages() + 1, version), store.own()));
        copy(attempt);
    }

    private void apply(UUID attempt, TargetEvent event, @Nullable String receipt) {
        var state = store.attempts().get(attempt);
        if (down || state == null) {
            return;
        }
        var transition = world.broken.target(state, event);
        if (world.strikes(Fault.TARGET_CRASHES, 2)) {
            crash();
            return;
        }
        commit(attempt, transition, receipt);
        if (world.strikes(Fault.TARGET_CRASHES, 2)) {
            crash();
            return;
        }
        run(attempt, transition, state);
    }

    private void commit(
            UUID attempt, Transition<TargetStep, TargetState, TargetCommand> transition, @Nullable String receipt) {
        var before = store;
        var attempts = new HashMap<>(store.attempts());
        attempts.put(attempt, transition.state());
        var receipts = new HashMap<>(store.receipts());
        var arrived = store.arrived();
        var own = store.own();
        for (var command : transition.commands()) {
            if (command == TargetCommand.Inside.OPEN_ARRIVING) {
                arrived = new Arrived(attempt, 0, 0);
            } else if (command == TargetCommand.Inside.ERASE_ARRIVED) {
                boolean mine = arrived != null && attempt.equals(arrived.attempt());
                arrived = mine ? new Arrived(null, 0, 0) : arrived;
            } else if (command == TargetCommand.Inside.KEEP_RECEIPT) {
                receipts.put(attempt, String.valueOf(receipt));
            } else if (command == TargetCommand.Inside.FREEZE_OWN) {
                own = OwnAccount.FROZEN;
            } else if (command == TargetCommand.Inside.REOPEN_OWN) {
                own = OwnAccount.OPEN;
            } else if (command == TargetCommand.Inside.GO_LIVE) {
                own = OwnAccount.JOINED;
            }
        }
        set(new Store(Map.copyOf(attempts), Map.copyOf(receipts), arrived, own));
        eraseLater();
        world.watch.target(this, before, transition, store);
        world.people.see(this, transition);
    }

    private void set(Store next) {
        store = next;
        backups.add(store);
    }

    private void eraseLater() {
        if (store.arrived() != null && store.arrived().attempt() == null) {
            world.after(world.random.nextLong(3_000), () -> {
                if (!down && store.arrived() != null && store.arrived().attempt() == null) {
                    set(new Store(store.attempts(), store.receipts(), null, store.own()));
                }
            });
        }
    }

    private void run(
            UUID attempt, Transition<TargetStep, TargetState, TargetCommand> transition, @Nullable TargetState before) {
        for (var command : transition.commands()) {
            if (command instanceof TargetCommand.After after) {
                run(attempt, after, before == null ? TargetPhase.NEW : before.phase());
            }
        }
    }

    private void run(UUID attempt, TargetCommand.After command, TargetPhase phase) {
        switch (command) {
            case SEND_CLAIM -> send(Kind.CLAIM, attempt, phase);
            case ASK_DECISION -> send(Kind.DECISION, attempt, phase);
            case SEND_HAND_OVER -> send(Kind.HAND_OVER, attempt, phase);
            case SEND_ACKNOWLEDGE -> send(Kind.ACKNOWLEDGE, attempt, phase);
            case SEND_ABORT -> send(Kind.ABORT, attempt, phase);
            case COPY -> copy(attempt);
            case VERIFY -> world.after(world.random.nextLong(2_000), () -> verify(attempt));
            case PROCEED -> apply(attempt, new TargetEvent.GoLive(), null);
            case WRITE_DOWN ->
                notes.put(attempt, String.valueOf(store.receipts().get(attempt)));
        }
    }

    private void send(Kind kind, UUID attempt, TargetPhase phase) {
        var key = keys.get(attempt);
        if (kind == Kind.CLAIM && key == null) {
            return;
        }
        var arrived = store.arrived();
        var live = store.attempts().get(attempt).phase().isLive();
        world.network.send(new Request(
                this,
                kind,
                new Attempt(attempt, name),
                key == null ? null : key.id(),
                key != null && key.good(),
                arrived == null ? 0 : arrived.pages(),
                arrived == null ? 0 : arrived.version(),
                store.receipts().get(attempt),
                live,
                phase));
    }

    private void copy(UUID attempt) {
        var state = store.attempts().get(attempt);
        if (state.phase() == TargetPhase.CLAIMED && store.arrived() == null) {
            apply(attempt, new TargetEvent.CopyBegins(), null);
        } else if (state.phase() == TargetPhase.COPYING && store.arrived() != null) {
            if (store.arrived().pages() == PAGES) {
                apply(attempt, new TargetEvent.CopyEnds(), null);
            } else {
                send(Kind.READ, attempt, state.phase());
            }
        }
    }

    private void verify(UUID attempt) {
        var state = store.attempts().get(attempt);
        var arrived = store.arrived();
        if (down || state == null || state.phase() != TargetPhase.VERIFYING || arrived == null) {
            return;
        }
        var receipt = store.receipts().get(attempt);
        boolean differs = receipt != null && arrived.version() != world.source.signedVersion(receipt);
        boolean failed = arrived.version() < 0 || differs || world.strikes(Fault.CHECK_FAILS, 20);
        apply(attempt, failed ? new TargetEvent.CheckFailed() : new TargetEvent.Verified(), null);
    }

    private void crash() {
        down = true;
        keys.clear();
        int before = era;
        world.after(world.random.nextLong(2 * SimulatedWorld.HOUR), () -> {
            if (era == before) {
                restart();
            }
        });
    }

    private void restart() {
        down = false;
        eraseLater();
        for (var attempt : List.copyOf(store.attempts().keySet())) {
            var phase = store.attempts().get(attempt).phase();
            if (!phase.isBefore(TargetPhase.PREPARED) && phase != TargetPhase.ABORTED) {
                notes.put(attempt, String.valueOf(store.receipts().get(attempt)));
            }
            apply(attempt, new TargetEvent.Wake(false), null);
        }
    }

    /** Back to some backup. The file outside the database survives: what it knows is found again. */
    void restore() {
        store = backups.get(world.random.nextInt(backups.size()));
        world.watch.targetRestored(this);
        era++;
        down = true;
        keys.clear();
        world.after(world.random.nextLong(4 * SimulatedWorld.HOUR), () -> {
            down = false;
            List.copyOf(notes.keySet()).forEach(this::find);
            store.attempts().keySet().forEach(attempt -> wakeLater(attempt, 5_000));
            restart();
            world.people.seeRestored(this);
        });
    }

    private void find(UUID attempt) {
        if (store.attempts().containsKey(attempt)) {
            return;
        }
        var receipt = notes.get(attempt);
        boolean held = !"null".equals(receipt);
        var found = TargetMachine.found(attempt, held);
        commit(attempt, found, null);
        if (held) {
            var receipts = new HashMap<>(store.receipts());
            receipts.put(attempt, receipt);
            set(new Store(store.attempts(), Map.copyOf(receipts), store.arrived(), store.own()));
        }
    }

    boolean isDown() {
        return down;
    }

    Store store() {
        return store;
    }

    int era() {
        return era;
    }

    /** The attempt that is neither given up nor done. */
    boolean hasOneUnderWay() {
        return store.attempts().values().stream().anyMatch(state -> state.phase() != TargetPhase.ABORTED);
    }
}
