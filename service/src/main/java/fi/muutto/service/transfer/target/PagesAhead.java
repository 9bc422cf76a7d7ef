package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.records.CheckedPage;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fetches, reads and checks the page that follows while the database writes the one before: the two halves of a copy take
 * about the same time. Of each attempt at most one page is held; what nobody comes for is thrown away.
 */
@Component
class PagesAhead {
    private final Source source;
    private final Map<UUID, Coming> coming = new ConcurrentHashMap<>();
    private final SideThreads threads;

    PagesAhead(Source source, SideThreads threads) {
        this.source = source;
        this.threads = threads;
    }

    /** Which page: of a type, after an id. */
    record Place(RecordType type, @Nullable String after) {}

    /** A page as it came. */
    record Fetched(CheckedPage page, boolean more) {}

    private record Coming(Place place, Future<Fetched> page) {}

    /** The page at that place, fetched before or now. Throws what fetching and reading it throw. */
    Fetched take(AttemptRow row, Place place) {
        var ahead = coming.remove(row.id());
        return ahead != null && ahead.place().equals(place) ? awaited(ahead.page()) : fetch(row, place);
    }

    void begin(AttemptRow row, Place place) {
        coming.put(row.id(), new Coming(place, threads.submit(() -> fetch(row, place))));
    }

    private Fetched fetch(AttemptRow row, Place place) {
        var lines = source.records(row.id(), place.type().name(), place.after());
        return new Fetched(
                CheckedPage.of(row.knownArriving(), place.type(), lines.bytes(), place.after()), lines.more());
    }

    private static Fetched awaited(Future<Fetched> page) {
        try {
            return page.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceSilentException("interrupted", e);
        }
    }

    /** Nobody will come for the attempt's page. */
    void forget(UUID attempt) {
        coming.remove(attempt);
    }
}
