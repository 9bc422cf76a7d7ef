package fi.muutto.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void aHashNamesItsOwnCost() {
        assertThat(hashing.hash("korento-lähde-7")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void everyCharacterCountsHoweverLongThePassword() {
        var start = "ä".repeat(199);
        assertThat(hashing.matches(start + "a", hashing.hash(start + "b"))).isFalse();
    }

    @Test
    void aLetterIsTheSameHoweverAKeyboardSendsIt() {
        assertThat(hashing.matches("a\u0308a\u0308kko\u0308set", hashing.hash("\u00e4\u00e4kk\u00f6set")))
                .isTrue();
    }

    @Test
    void nobodysPasswordMatchesNothing() {
        assertThat(hashing.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void theFifthAtOnceWaitsFiveSecondsAtMost() throws Exception {
        var inside = new CountDownLatch(4);
        var leave = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            pool.submit(() -> hashing.inTurn(() -> {
                inside.countDown();
                await(leave);
                return true;
            }));
        }
        inside.await();
        assertThatThrownBy(() -> hashing.hash("viides")).isInstanceOf(TooBusyException.class);
        leave.countDown();
        pool.shutdown();
        assertThat(hashing.hash("viides")).isNotEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
