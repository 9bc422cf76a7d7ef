package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a message, or its answer, until the test says what becomes of it. */
final class Hold implements Fault {
    enum Place {
        /** Isolta has not had it. */
        BEFORE,
        /** Solo has half of the answer. */
        HALFWAY,
        /** Isolta has answered, Solo has heard nothing. */
        AFTER
    }

    private static final int PATIENCE_S = 60;

    private final Place place;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean dropped;

    Hold(Place place) {
        this.place = place;
    }

    @Override
    public void meet(Passage passage) throws IOException {
        byte[] answer = place == Place.BEFORE ? new byte[0] : passage.ask();
        if (place == Place.HALFWAY) {
            passage.answer(Arrays.copyOf(answer, answer.length / 2));
        }
        reached.countDown();
        await(over);
        if (dropped || place == Place.HALFWAY) {
            passage.cut();
        } else {
            passage.answer(place == Place.BEFORE ? passage.ask() : answer);
        }
    }

    void awaitReached() {
        assertThat(await(reached)).as("a message to be held " + place).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void goOn() {
        over.countDown();
    }

    void drop() {
        dropped = true;
        over.countDown();
    }
}
