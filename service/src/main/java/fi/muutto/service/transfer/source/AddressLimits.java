package fi.muutto.service.transfer.source;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How often one address may be wrong within a minute. In memory: a key wears out by itself, in the database. */
@Component
class AddressLimits {
    private static final int MOST_ADDRESSES = 10_000;

    /** What somebody may be wrong about, and how often. */
    enum Kind {
        /** Not readable, or not signed by the other service. */
        MESSAGE(300),
        /** A key or an e-mail address that does not fit. */
        KEY(60);

        private final int limit;

        Kind(int limit) {
            this.limit = limit;
        }
    }

    private record Subject(Kind kind, String address) {}

    private record Window(long minute, int count) {}

    private final Map<Subject, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    AddressLimits(Clock clock) {
        this.clock = clock;
    }

    boolean isOver(Kind kind, String address) {
        var window = windows.get(new Subject(kind, address));
        return window != null && window.minute() == minute() && window.count() >= kind.limit;
    }

    void count(Kind kind, String address) {
        if (windows.size() >= MOST_ADDRESSES) {
            windows.values().removeIf(window -> window.minute() != minute());
        }
        windows.merge(
                new Subject(kind, address),
                new Window(minute(), 1),
                (old, one) -> old.minute() == one.minute() ? new Window(old.minute(), old.count() + 1) : one);
    }

    private long minute() {
        return clock.millis() / 60_000;
    }
}
