package fi.muutto.service.report;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.SavedReportRecord;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reports kept as their figures stood when they were saved (tallennetut raportit). Nothing computes them again. */
@Component
public class SavedReports {
    private final Reports reports;
    private final RecordRows records;
    private final JdbcClient jdbc;
    private final AccountWork work;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    SavedReports(
            Reports reports, RecordRows records, JdbcClient jdbc, AccountWork work, Audit audit, Ids ids, Clock clock) {
        this.reports = reports;
        this.records = records;
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The record of a saved report. */
    public static RecordLine line(
            UUID id,
            String name,
            ReportKind kind,
            @Nullable LocalDate from,
            LocalDate to,
            Instant savedAt,
            Figures figures) {
        return RecordLine.of(SavedReportRecord.TYPE)
                .set(SavedReportRecord.ID, id)
                .set(SavedReportRecord.NAME, name)
                .set(SavedReportRecord.REPORT_KIND, kind.name())
                .set(SavedReportRecord.PERIOD_FROM, from)
                .set(SavedReportRecord.PERIOD_TO, to)
                .set(SavedReportRecord.SAVED_AT, savedAt)
                .set(SavedReportRecord.FIGURES, FiguresText.write(figures));
    }

    /** Latest first. */
    List<SavedReport> list(AccountId account) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select id, name, kind, period_from, period_to, saved_at from saved_report
                         where account_id = :account order by saved_at desc, id desc
                        """)
                        .param("account", account.value())
                        .query((row, number) -> saved(row))
                        .list());
    }

    private static SavedReport saved(ResultSet row) throws SQLException {
        return new SavedReport(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    Optional<SavedReport> find(AccountId account, UUID id) {
        return list(account).stream().filter(saved -> saved.id().equals(id)).findFirst();
    }

    /** The figures, word for word as they were saved. */
    Optional<String> figures(AccountId account, UUID id) {
        return work.read(account, () -> records.find(account, SavedReportRecord.TYPE, id))
                .map(record -> Objects.requireNonNull(record.get(SavedReportRecord.FIGURES)));
    }

    /** Runs and keeps a report; empty if it has more rows than one record holds. */
    Optional<UUID> save(AccountId account, PersonId person, String name, ReportKind kind, Period period) {
        return work.write(account, () -> {
            var figures = reports.run(account, kind, period.from(), period.to());
            var from = kind.isOfDay() ? null : period.from();
            var line = line(ids.next(), name, kind, from, period.to(), clock.instant(), figures);
            var text = Objects.requireNonNull(line.get(SavedReportRecord.FIGURES));
            if (text.codePointCount(0, text.length()) > SavedReportRecord.FIGURES.limit()) {
                return Optional.empty();
            }
            records.insert(account, line);
            audit(account, person, "report.saved", line.id());
            return Optional.of(UUID.fromString(line.id()));
        });
    }

    void rename(AccountId account, PersonId person, UUID id, String name) {
        work.write(account, () -> {
            var line = RecordLine.of(SavedReportRecord.TYPE)
                    .set(SavedReportRecord.ID, id)
                    .set(SavedReportRecord.NAME, name);
            requireDone(records.update(account, line, List.of(SavedReportRecord.NAME)));
            audit(account, person, "report.renamed", line.id());
        });
    }

    void delete(AccountId account, PersonId person, UUID id) {
        work.write(account, () -> {
            int rows = jdbc.sql("delete from saved_report where account_id = :account and id = :id")
                    .param("account", account.value())
                    .param("id", id)
                    .update();
            requireDone(rows == 1);
            audit(account, person, "report.deleted", id.toString());
        });
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void audit(AccountId account, PersonId person, String action, String id) {
        audit.record(account, person.value(), action, SavedReportRecord.TYPE.name(), id, null);
    }
}
