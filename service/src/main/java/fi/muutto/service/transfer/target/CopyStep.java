package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.TargetCommand;
import fi.muutto.protocol.transfer.TargetEvent;
import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.protocol.transfer.TypeCount;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.records.BulkWriter;
import fi.muutto.service.records.CheckedPage;
import fi.muutto.service.transfer.target.PagesAhead.Place;
import fi.muutto.service.transfer.target.Progress.Standing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies one page of records at each call, all types in their order, then the files. */
@Component
class CopyStep {
    private static final List<TargetCommand.After> AGAIN = List.of(TargetCommand.After.COPY);

    private final JdbcClient jdbc;
    private final TargetDriver driver;
    private final PagesAhead ahead;
    private final TalliesAhead tallies;
    private final BulkWriter writer;
    private final Progress progress;
    private final FileStep files;

    CopyStep(
            JdbcClient jdbc,
            TargetDriver driver,
            PagesAhead ahead,
            TalliesAhead tallies,
            BulkWriter writer,
            Progress progress,
            FileStep files) {
        this.jdbc = jdbc;
        this.driver = driver;
        this.ahead = ahead;
        this.tallies = tallies;
        this.writer = writer;
        this.progress = progress;
        this.files = files;
    }

    List<TargetCommand.After> run(AttemptRow row) {
        if (row.phase() == TargetPhase.CLAIMED) {
            return begin(row);
        }
        if (row.phase() != TargetPhase.COPYING) {
            return List.of();
        }
        var next = next(row);
        if (next.isPresent()) {
            copy(row, next.get());
            return AGAIN;
        }
        return files.run(row) ? AGAIN : driver.apply(row.id(), new TargetEvent.CopyEnds());
    }

    /**
     * Where copying goes on. A type of which nothing was announced is not asked for: if the source has some, its digest will
     * tell.
     */
    private Optional<Standing> next(AttemptRow row) {
        var standings = progress.of(row.id());
        return RecordTypes.ALL.stream()
                .filter(type -> announced(row, type) > 0)
                .map(type -> Progress.of(standings, type.name()))
                .filter(standing -> !standing.complete())
                .findFirst();
    }

    /** An older attempt's rows have to be gone first; an account that lives here never arrives again. */
    private List<TargetCommand.After> begin(AttemptRow row) {
        var here = stateHere(row.knownArriving().value());
        if (here.isEmpty()) {
            return driver.apply(row.id(), new TargetEvent.CopyBegins());
        }
        if (here.get() == AccountState.ARRIVING) {
            throw new WaitException(Trouble.HERE);
        }
        throw new CheckFailedException(EndReason.ALREADY_HERE);
    }

    private Optional<AccountState> stateHere(UUID account) {
        return jdbc.sql("select state from account where id = :account")
                .param("account", account)
                .query(AccountState.class)
                .optional();
    }

    private void copy(AttemptRow row, Standing before) {
        var type = RecordTypes.named(before.type());
        var fetched = ahead.take(row, new Place(type, before.lastId()));
        var page = fetched.page();
        check(page, fetched.more());
        var after = new Standing(type.name(), page.last(), before.records() + page.count(), !fetched.more());
        requireNoMore(row, type, after.records());
        beginNext(row, type, after);
        writer.write(row.knownArriving(), row.id(), arrival -> {
            Progress.keep(arrival, after);
            arrival.copy(page);
            return true;
        });
        if (after.complete()) {
            tallies.begin(row, type);
        }
    }

    private static void check(CheckedPage page, boolean more) {
        if (!page.problems().isEmpty()) {
            throw new CheckFailedException(EndReason.RECORDS, page.problems().kept());
        }
        if (page.count() == 0 && more) {
            throw new ProtocolException(ProtocolException.Reason.BROKEN_FRAME, "page");
        }
    }

    private void beginNext(AttemptRow row, RecordType type, Standing after) {
        if (!after.complete()) {
            ahead.begin(row, new Place(type, after.lastId()));
            return;
        }
        RecordTypes.ALL.stream()
                .skip(RecordTypes.ALL.indexOf(type) + 1L)
                .filter(later -> announced(row, later) > 0)
                .findFirst()
                .ifPresent(later -> ahead.begin(row, new Place(later, null)));
    }

    /** What was never announced is not stored: otherwise a page could follow a page for ever. */
    private static void requireNoMore(AttemptRow row, RecordType type, long records) {
        if (records > announced(row, type)) {
            throw new CheckFailedException(EndReason.COUNTS);
        }
    }

    private static long announced(AttemptRow row, RecordType type) {
        return row.knownHead().counts().stream()
                .filter(count -> count.type().equals(type.name()))
                .mapToLong(TypeCount::count)
                .findFirst()
                .orElse(0);
    }
}
