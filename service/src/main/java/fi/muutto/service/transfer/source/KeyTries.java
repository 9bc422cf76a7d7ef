package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.TransferKey;
import fi.muutto.protocol.transfer.TransferLimits;
import fi.muutto.service.account.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went wrong with a key, kept for its owner. */
@Repository
class KeyTries {
    private final JdbcClient jdbc;
    private final SourceKeyRepository keys;
    private final Clock clock;

    KeyTries(JdbcClient jdbc, SourceKeyRepository keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The last refusal since the last key was made.
     *
     * @param triesLeft how often the key may still be tried wrongly; 0 if it is no longer good
     * @param read whether the owner has seen the page that says so
     */
    record KeyTry(KeyRefusal refusal, Instant at, int triesLeft, boolean read) {}

    /** Writes a row or none: an unknown key takes the same work as a known one. */
    void refused(TransferKey key, String email) {
        var now = clock.instant();
        var refusal = keys.find(key.publicId()).map(stored -> KeyRefusal.of(stored, key, email, now));
        jdbc.sql("""
                update source_key set refusal = :refusal, refused_at = :now, refusal_read = false
                 where public_id = :id""")
                .param("refusal", refusal.orElse(KeyRefusal.WRONG_SECRET).name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", key.publicId())
                .update();
    }

    Optional<KeyTry> last(AccountId account) {
        return jdbc.sql("""
                        select refusal, refused_at, refusal_read,
                               case when state = 'LIVE' then :most - wrong_tries else 0 end as tries_left
                          from source_key
                         where account_id = :account
                           and refused_at >= (select max(made_at) from source_key where account_id = :account)
                         order by refused_at desc limit 1""")
                .param("account", account.value())
                .param("most", TransferLimits.WRONG_TRIES)
                .query((row, number) -> new KeyTry(
                        KeyRefusal.valueOf(row.getString("refusal")),
                        row.getObject("refused_at", OffsetDateTime.class).toInstant(),
                        row.getInt("tries_left"),
                        row.getBoolean("refusal_read")))
                .optional();
    }

    /** The owner has seen the page of the move: what stands there need not be said on every page. */
    void markRead(AccountId account) {
        jdbc.sql("""
                update source_key set refusal_read = true
                 where account_id = :account and refusal is not null and not refusal_read""").param("account", account.value()).update();
        jdbc.sql("""
                update source_attempt set end_read = true
                 where account_id = :account and state = 'BURNED' and not end_read""").param("account", account.value()).update();
    }
}
