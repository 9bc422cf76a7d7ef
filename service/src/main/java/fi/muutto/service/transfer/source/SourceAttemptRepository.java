package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.TransferLimits;
import fi.muutto.service.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts of the other service to take accounts over, by their ids. */
@Repository
class SourceAttemptRepository {
    private static final String COLUMNS =
            "select id, target, account_id, state, began_at, ended_at, end_reason, word, end_read from source_attempt ";

    private final JdbcClient jdbc;

    SourceAttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredAttempt> find(Attempt attempt) {
        return jdbc.sql(COLUMNS + "where id = :id and target = :target")
                .param("id", attempt.id())
                .param("target", attempt.target())
                .query((row, number) -> attempt(row))
                .optional();
    }

    /** The attempt of this id that holds, or has got, the account. */
    Optional<StoredAttempt> holding(AccountId account, UUID id) {
        return jdbc.sql(COLUMNS + "where account_id = :account and id = :id and state <> 'BURNED'")
                .param("account", account.value())
                .param("id", id)
                .query((row, number) -> attempt(row))
                .optional();
    }

    /** When the other service was last heard of in the attempt that holds the account, to the minute. */
    Optional<Instant> lastHeard(AccountId account) {
        return jdbc.sql("select lease_until from account where id = :account and lease_until is not null")
                .param("account", account.value())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .map(until -> until.minus(TransferLimits.LEASE));
    }

    Optional<StoredAttempt> latest(AccountId account) {
        return jdbc.sql(COLUMNS
                        + "where account_id = :account order by state = 'BURNED', began_at desc, id desc limit 1")
                .param("account", account.value())
                .query((row, number) -> attempt(row))
                .optional();
    }

    List<StoredAttempt> inState(StoredAttempt.State state) {
        return jdbc.sql(COLUMNS + "where state = :state order by began_at, id")
                .param("state", state.name())
                .query((row, number) -> attempt(row))
                .list();
    }

    /** Waits for whoever is just inserting the same attempt; then it is theirs, and this throws. */
    void insert(StoredAttempt attempt) {
        int rows = jdbc.sql("""
                        insert into source_attempt
                               (id, target, account_id, state, began_at, ended_at, end_reason, word)
                        values (:id, :target, :account, :state, :beganAt, :endedAt, :reason, :word)
                        on conflict (id, target) do nothing""")
                .param("id", attempt.attempt().id())
                .param("target", attempt.attempt().target())
                .param(
                        "account",
                        attempt.account() == null ? null : attempt.account().value())
                .param("state", attempt.state().name())
                .param("beganAt", attempt.beganAt().atOffset(ZoneOffset.UTC))
                .param("endedAt", utc(attempt.endedAt()))
                .param("reason", attempt.endReason())
                .param("word", attempt.word())
                .update();
        if (rows != 1) {
            throw new AttemptTakenException();
        }
    }

    /** Ends an attempt that holds an account; a word that was given before stays as it is. */
    void end(Attempt attempt, StoredAttempt.State state, String reason, @Nullable String word, Instant now) {
        int rows = jdbc.sql("""
                        update source_attempt
                           set state = :state, ended_at = :now, end_reason = :reason, word = coalesce(word, :word)
                         where id = :id and target = :target""")
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("word", word)
                .param("id", attempt.id())
                .param("target", attempt.target())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("no such attempt");
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static StoredAttempt attempt(ResultSet row) throws SQLException {
        @Nullable UUID account = row.getObject("account_id", UUID.class);
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new StoredAttempt(
                new Attempt(row.getObject("id", UUID.class), row.getString("target")),
                account == null ? null : new AccountId(account),
                StoredAttempt.State.valueOf(row.getString("state")),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("end_reason"),
                row.getString("word"),
                row.getBoolean("end_read"));
    }
}
