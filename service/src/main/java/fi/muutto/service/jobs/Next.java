package fi.muutto.service.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What follows a step of background work.
 *
 * @param again null if nothing is left to do
 */
public record Next(@Nullable Duration again) {

    /** Nothing is left; {@link Jobs#start} begins anew. */
    public static Next done() {
        return new Next(null);
    }

    /** Another step at once. */
    public static Next now() {
        return in(Duration.ZERO);
    }

    /** Another step after a while, measured by the machine's time. */
    public static Next in(Duration delay) {
        return new Next(delay);
    }
}
