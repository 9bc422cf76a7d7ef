package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.SourceKey;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
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

/** Transfer keys by their public ids. An account has at most one that is live or spent. */
@Repository
class SourceKeyRepository {
    private static final String COLUMNS = """
            select k.public_id, k.account_id, k.person_id, p.email, k.secret_hash, k.state, k.made_at, k.until,
                   k.wrong_tries, k.previewed_at, k.attempt_id, k.attempt_target, k.end_reason
              from source_key k
              join person p on p.id = k.person_id
            """;

    private final JdbcClient jdbc;

    SourceKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredKey> find(String publicId) {
        return jdbc.sql(COLUMNS + " where k.public_id = :id")
                .param("id", publicId)
                .query((row, number) -> key(row))
                .optional();
    }

    /** The key that is live or spent. */
    Optional<StoredKey> current(AccountId account) {
        return jdbc.sql(COLUMNS + " where k.account_id = :account and k.state <> 'ENDED'")
                .param("account", account.value())
                .query((row, number) -> key(row))
                .optional();
    }

    List<AccountId> accountsWithLiveKeyOf(PersonId person) {
        return jdbc.sql("select account_id from source_key where person_id = :person and state = 'LIVE'")
                .param("person", person.value())
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    List<AccountId> accountsWithLiveKey() {
        return jdbc.sql("select account_id from source_key where state = 'LIVE'")
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    void insert(AccountId account, PersonId person, SourceKey.Live key, Sha256 secretHash, Instant now) {
        jdbc.sql("""
                insert into source_key (public_id, account_id, person_id, secret_hash, state, made_at, until)
                values (:id, :account, :person, :hash, 'LIVE', :now, :until)
                """)
                .param("id", key.publicId())
                .param("account", account.value())
                .param("person", person.value())
                .param("hash", secretHash.hex())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", key.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Stores what became of the current key. */
    void store(AccountId account, SourceKey.Live key) {
        one(jdbc.sql("""
                        update source_key set wrong_tries = :tries
                         where account_id = :account and public_id = :id and state = 'LIVE'""")
                .param("tries", key.wrongTries())
                .param("account", account.value())
                .param("id", key.publicId())
                .update());
    }

    void spend(AccountId account, SourceKey.Spent key) {
        one(jdbc.sql("""
                        update source_key set state = 'SPENT', attempt_id = :attempt, attempt_target = :target
                         where account_id = :account and public_id = :id and state = 'LIVE'""")
                .param("attempt", key.attempt().id())
                .param("target", key.attempt().target())
                .param("account", account.value())
                .param("id", key.publicId())
                .update());
    }

    void end(AccountId account, String reason, Instant now) {
        one(jdbc.sql("""
                        update source_key set state = 'ENDED', end_reason = :reason, ended_at = :now
                         where account_id = :account and state <> 'ENDED'""")
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account.value())
                .update());
    }

    /** So that the owner sees that somebody has looked. */
    void previewed(AccountId account, String publicId, Instant now) {
        one(jdbc.sql("update source_key set previewed_at = :now where account_id = :account and public_id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account.value())
                .param("id", publicId)
                .update());
    }

    /** Why the account's last key ended; empty if it has not, or there was none. */
    Optional<String> lastEnd(AccountId account) {
        return jdbc.sql("""
                        select end_reason from source_key
                         where account_id = :account order by made_at desc, public_id limit 1""")
                .param("account", account.value())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(reason -> reason);
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("the transfer key has changed meanwhile");
        }
    }

    private static StoredKey key(ResultSet row) throws SQLException {
        var attempt = row.getObject("attempt_id", UUID.class);
        return new StoredKey(
                row.getString("public_id"),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getString("email"),
                new Sha256(row.getString("secret_hash")),
                StoredKey.State.valueOf(row.getString("state")),
                instant(row, "made_at"),
                instant(row, "until"),
                row.getInt("wrong_tries"),
                instantOrNull(row, "previewed_at"),
                attempt == null ? null : new Attempt(attempt, row.getString("attempt_target")),
                row.getString("end_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
