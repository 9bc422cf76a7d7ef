package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.transfer.TypeTally;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.RecordExport;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Reads the records of a type back as soon as its last page is stored, while the next type arrives: nothing is written to
 * it any more. What a restart has forgotten is read when everything is there.
 */
@Component
class TalliesAhead {
    private final AccountWork work;
    private final RecordExport export;
    private final SideThreads threads;
    private final Map<UUID, Map<RecordType, Future<TypeTally>>> begun = new ConcurrentHashMap<>();

    TalliesAhead(AccountWork work, RecordExport export, SideThreads threads) {
        this.work = work;
        this.export = export;
        this.threads = threads;
    }

    void begin(AttemptRow row, RecordType type) {
        var account = row.knownArriving();
        begun.computeIfAbsent(row.id(), attempt -> new ConcurrentHashMap<>())
                .put(type, threads.submit(() -> work.read(account, () -> export.tally(account, type))));
    }

    /** The tally of the type, if it was begun and has not failed. */
    Optional<TypeTally> take(UUID attempt, RecordType type) {
        var types = begun.get(attempt);
        var tally = types == null ? null : types.remove(type);
        try {
            return tally == null ? Optional.empty() : Optional.of(tally.get());
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    void forget(UUID attempt) {
        begun.remove(attempt);
    }
}
