package fi.muutto.service.shell;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes new record ids: UUID version 7 (RFC 9562), so that later ones sort after earlier ones of the same process. */
@Component
public class Ids {
    private static final int COUNTER_BITS = 12;
    private static final long MOST_IN_A_MILLISECOND = (1L << COUNTER_BITS) - 1;

    private final Clock clock;
    private final SecureRandom random;
    private long millis;
    private long counter;

    @Autowired
    public Ids(Clock clock) {
        this(clock, new SecureRandom());
    }

    public Ids(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id; greater than every earlier one of this object, also if the clock stands still or is set back. */
    public synchronized UUID next() {
        step(clock.millis());
        long high = (millis << 16) | 0x7000 | counter;
        long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A millisecond whose numbers are used up borrows the next one; the counter starts low to have room. */
    private void step(long now) {
        if (now > millis) {
            millis = now;
            counter = random.nextInt(1 << (COUNTER_BITS - 1));
        } else if (counter == MOST_IN_A_MILLISECOND) {
            millis++;
            counter = 0;
        } else {
            counter++;
        }
    }
}
