package fi.muutto.service.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.TestClock;
import fi.muutto.service.transfer.source.AddressLimits.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressLimitsTest {
    private final TestClock clock = new TestClock();
    private final AddressLimits limits = new AddressLimits(clock);

    @Test
    void sixtyWrongKeysAMinuteCloseTheDoorForTheirAddressOnly() {
        for (int i = 0; i < 60; i++) {
            assertThat(limits.isOver(Kind.KEY, "192.0.2.1")).isFalse();
            limits.count(Kind.KEY, "192.0.2.1");
        }
        assertThat(limits.isOver(Kind.KEY, "192.0.2.1")).isTrue();
        assertThat(limits.isOver(Kind.MESSAGE, "192.0.2.1")).isFalse();
        assertThat(limits.isOver(Kind.KEY, "192.0.2.2")).isFalse();
    }

    @Test
    void aMinuteLaterTheDoorIsOpenAgain() {
        for (int i = 0; i < 300; i++) {
            limits.count(Kind.MESSAGE, "192.0.2.1");
        }
        assertThat(limits.isOver(Kind.MESSAGE, "192.0.2.1")).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(limits.isOver(Kind.MESSAGE, "192.0.2.1")).isFalse();
    }
}
