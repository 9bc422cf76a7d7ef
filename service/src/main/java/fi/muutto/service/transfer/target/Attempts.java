package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts as pages and background work read them. */
@Component
class Attempts {
    private static final String SELECT = "select " + AttemptMapper.COLUMNS + " from target_attempt ";

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AttemptRow> find(UUID attempt) {
        return jdbc.sql(SELECT + "where id = :attempt")
                .param("attempt", attempt)
                .query((row, number) -> AttemptMapper.row(row))
                .optional();
    }

    /** The attempt if it concerns the person, or the account the person works in. */
    Optional<AttemptRow> find(UUID attempt, PersonId person, AccountId account) {
        return find(attempt)
                .filter(row -> row.person().equals(person)
                        || row.own().equals(account)
                        || (row.phase().isLive() && account.equals(row.arriving())));
    }

    /** The attempt that runs for the person or into the account; there is one at most of each. */
    Optional<AttemptRow> running(PersonId person, AccountId account) {
        return jdbc.sql(SELECT + """
                where (person_id = :person or own_account = :account)
                  and phase not in ('LIVE', 'ACKNOWLEDGED', 'ABORTED')
                order by started_at desc limit 1
                """)
                .param("person", person.value())
                .param("account", account.value())
                .query((row, number) -> AttemptMapper.row(row))
                .optional();
    }

    /** What the person should hear of on every page: an attempt that runs, or whose end was not seen yet. */
    Optional<AttemptRow> noteworthy(UUID person) {
        return jdbc.sql(SELECT + """
                where person_id = :person
                  and (news is not null or phase not in ('LIVE', 'ACKNOWLEDGED', 'ABORTED'))
                order by started_at desc limit 1
                """)
                .param("person", person)
                .query((row, number) -> AttemptMapper.row(row))
                .optional();
    }

    /** The attempt by which an account came here, if it came by one. */
    Optional<AttemptRow> bringing(AccountId account) {
        return jdbc.sql(SELECT + "where arriving_account = :account and phase in ('LIVE', 'ACKNOWLEDGED')")
                .param("account", account.value())
                .query((row, number) -> AttemptMapper.row(row))
                .optional();
    }

    /** Whatever is not over yet, at the start of the service. */
    List<AttemptRow> unfinished() {
        return jdbc.sql(SELECT + """
                where phase <> 'ACKNOWLEDGED' and (phase <> 'ABORTED' or not 'SETTLED' = any (marks) or erase_due)
                order by started_at
                """)
                .query((row, number) -> AttemptMapper.row(row))
                .list();
    }

    void markSeen(UUID attempt) {
        jdbc.sql("update target_attempt set news = null where id = :attempt and news is not null")
                .param("attempt", attempt)
                .update();
    }

    Map<TargetPhase, Instant> reached(UUID attempt) {
        var reached = new EnumMap<TargetPhase, Instant>(TargetPhase.class);
        jdbc.sql("select phase, reached_at from target_phase where attempt_id = :attempt")
                .param("attempt", attempt)
                .query(row -> {
                    reached.put(
                            TargetPhase.valueOf(row.getString("phase")),
                            row.getObject("reached_at", OffsetDateTime.class).toInstant());
                });
        return reached;
    }

    /** One problem of the data, as it is shown. */
    record StoredProblem(String type, String record, String field, String flaw, String detail) {}

    List<StoredProblem> problems(UUID attempt) {
        return jdbc.sql("""
                select type, coalesce(record, '') as record, coalesce(field, '') as field, flaw,
                       coalesce(detail, '') as detail
                  from target_problem where attempt_id = :attempt order by position
                """)
                .param("attempt", attempt)
                .query(StoredProblem.class)
                .list();
    }
}
