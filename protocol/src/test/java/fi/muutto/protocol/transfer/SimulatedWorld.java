package fi.muutto.protocol.transfer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** One run: virtual time, one queue of events, one seed; a source, two targets, the people and the network between. */
final class SimulatedWorld {
    static final long SECOND = 1_000;
    static final long HOUR = 3_600 * SECOND;
    static final long DAY = 24 * HOUR;
    /** From here on nothing goes wrong any more. */
    static final long CALM = 6 * DAY;

    static final long END = CALM + 5 * DAY;

    private static final Map<Integer, AccountTally> TALLIES = new HashMap<>();

    private record Event(long at, long order, Runnable action) {}

    final SplittableRandom random;
    final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    final Set<Sighting> sightings;
    final BrokenRule broken;
    final SimulatedSource source;
    final List<SimulatedTarget> targets;
    final SimulatedNetwork network;
    final SimulatedPeople people;
    final SimulatedWatch watch;

    private final PriorityQueue<Event> queue = new PriorityQueue<>(
            (a, b) -> a.at() != b.at() ? Long.compare(a.at(), b.at()) : Long.compare(a.order(), b.order()));
    private long now;
    private long order;

    SimulatedWorld(long seed, Set<Sighting> sightings, BrokenRule broken) {
        this.random = new SplittableRandom(seed);
        this.sightings = sightings;
        this.broken = broken;
        for (var fault : Fault.values()) {
            if (random.nextInt(100) < 35) {
                faults.add(fault);
            }
        }
        network = new SimulatedNetwork(this);
        source = new SimulatedSource(this);
        targets = List.of(new SimulatedTarget(this, "solo"), new SimulatedTarget(this, "duo"));
        people = new SimulatedPeople(this);
        watch = new SimulatedWatch(this);
    }

    void run() {
        source.start();
        people.start();
        while (!queue.isEmpty() && queue.peek().at() <= END) {
            var event = queue.poll();
            now = event.at();
            event.action().run();
            watch.step();
        }
        watch.end();
    }

    void after(long millis, Runnable action) {
        queue.add(new Event(now + millis, order++, action));
    }

    /** With a seed of its own a run tells what happens. */
    void trace(String who, Enum<?> step, Object state) {
        if (Long.getLong("simulator.seed") != null) {
            System.out.printf("%12d %-6s %-28s %s%n", now, who, step, state);
        }
    }

    boolean isCalm() {
        return now >= CALM;
    }

    long now() {
        return now;
    }

    Instant instant() {
        return Instant.EPOCH.plus(Duration.ofMillis(now));
    }

    boolean strikes(Fault fault, int percent) {
        return !isCalm() && faults.contains(fault) && random.nextInt(100) < percent;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** The tally of the account after so many writes. */
    static AccountTally tally(int version) {
        return TALLIES.computeIfAbsent(version, v -> {
            var digest = Sha256.of(("version " + v).getBytes(StandardCharsets.UTF_8));
            return new AccountTally(digest, List.of(new TypeTally("invoice", v, digest)), List.of());
        });
    }
}
