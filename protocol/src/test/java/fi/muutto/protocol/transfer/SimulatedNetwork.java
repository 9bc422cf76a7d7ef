package fi.muutto.protocol.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loses, doubles, delays and thereby reorders; sometimes nothing passes for more than a day. */
final class SimulatedNetwork {
    enum Kind {
        CLAIM,
        READ,
        HAND_OVER,
        DECISION,
        ACKNOWLEDGE,
        ABORT
    }

    record Request(
            SimulatedTarget sender,
            Kind kind,
            Attempt attempt,
            @Nullable String key,
            boolean goodKey,
            int page,
            int version,
            @Nullable String receipt,
            boolean live,
            TargetPhase askedIn) {}

    /** Either an answer or a refusal. */
    record Answer(
            Request to,
            @Nullable SourceAnswer answer,
            @Nullable RefusalReason refusal,
            int version,
            @Nullable String receipt) {}

    private final SimulatedWorld world;
    private final Map<UUID, Integer> handOversUnderWay = new HashMap<>();
    private long partitionedUntil;

    SimulatedNetwork(SimulatedWorld world) {
        this.world = world;
    }

    void send(Request request) {
        deliver(request.sender(), request, () -> {
            countHandOver(request, -1);
            world.source.receive(request);
        });
        countHandOver(request, 1);
    }

    void send(Answer answer) {
        deliver(answer.to().sender(), null, () -> answer.to().sender().receive(answer));
    }

    /** What was under way when either side was restored never arrives: those connections are gone. */
    private void deliver(SimulatedTarget target, @Nullable Request request, Runnable arrival) {
        int sourceEra = world.source.era();
        int targetEra = target.era();
        Runnable guarded = () -> {
            if (sourceEra == world.source.era() && targetEra == target.era() && world.now() >= partitionedUntil) {
                arrival.run();
            }
        };
        int copies = world.strikes(Fault.LOSS, 15) ? 0 : world.strikes(Fault.DOUBLING, 20) ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            world.after(delay(), guarded);
        }
    }

    private long delay() {
        return world.strikes(Fault.LATENESS, 6)
                ? world.random.nextLong(30 * SimulatedWorld.HOUR)
                : 2 + world.random.nextLong(world.strikes(Fault.LATENESS, 30) ? 20_000 : 150);
    }

    private void countHandOver(Request request, int more) {
        if (request.kind() == Kind.HAND_OVER) {
            handOversUnderWay.merge(request.attempt().id(), more, Integer::sum);
        }
    }

    /** Roughly: lost and doubled ones are not counted apart. */
    boolean hasHandOverUnderWay(Attempt attempt) {
        return handOversUnderWay.getOrDefault(attempt.id(), 0) > 0;
    }

    void partition(long millis) {
        partitionedUntil = Math.min(SimulatedWorld.CALM, world.now() + millis);
    }
}
