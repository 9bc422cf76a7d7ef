package fi.muutto.service.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that falls the same way every time, and the ids that go with it. */
final class DemoDice {
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final SplittableRandom random;

    DemoDice(long seed) {
        random = new SplittableRandom(seed);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** UUIDv7: the instant first, chance behind it. */
    UUID id(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
        long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Some minute of office hours on that day. */
    Instant workingTime(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0).plusMinutes(random.nextInt(540)))
                .atZone(HELSINKI)
                .toInstant()
                .plusMillis(random.nextInt(60_000));
    }

    /** Seven digits and a check digit that no register has issued: they begin with 9. */
    String businessId() {
        while (true) {
            int[] weights = {7, 9, 10, 5, 8, 4, 2};
            int number = 9_000_000 + random.nextInt(999_999);
            int sum = 0;
            for (int i = 6, rest = number; i >= 0; i--, rest /= 10) {
                sum += weights[i] * (rest % 10);
            }
            int remainder = sum % 11;
            if (remainder != 1) {
                return number + "-" + (remainder == 0 ? 0 : 11 - remainder);
            }
        }
    }
}
