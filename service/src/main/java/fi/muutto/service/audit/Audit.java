package fi.muutto.service.audit;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who did what in an account. Events are only ever added, in the transaction of what they tell about. */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final AccountWork work;
    private final Clock clock;

    public Audit(JdbcClient jdbc, AccountWork work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Adds an event in the current transaction. To be called last there: the end of the chain stays locked until commit.
     *
     * @param person null for the service itself
     * @param action language-neutral code; no personal data in it or in the detail
     */
    public void record(
            AccountId account,
            @Nullable UUID person,
            String action,
            @Nullable String objectType,
            @Nullable String objectId,
            @Nullable String detail) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is recorded in the transaction of what it tells about");
        }
        record(jdbc, account, person, action, objectType, objectId, detail);
    }

    /** The same in a transaction of the bulk role, whose client this is. */
    public void record(
            JdbcClient client,
            AccountId account,
            @Nullable UUID person,
            String action,
            @Nullable String objectType,
            @Nullable String objectId,
            @Nullable String detail) {
        var head = lockedHead(client, account);
        long position = head.position() + 1;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hash = AuditHash.of(head.hash(), account, position, now, person, action, objectType, objectId, detail);
        insert(client, account, new AuditEvent(position, now, person, action, objectType, objectId, detail, hash));
        moveHead(client, account, position, hash);
    }

    private record Head(long position, String hash) {}

    private static Head lockedHead(JdbcClient client, AccountId account) {
        client.sql("""
                insert into audit_head (account_id, position, hash) values (:account, 0, :start)
                on conflict (account_id) do nothing
                """)
                .param("account", account.value())
                .param("start", AuditHash.START)
                .update();
        return client.sql("select position, hash from audit_head where account_id = :account for update")
                .param("account", account.value())
                .query(Head.class)
                .single();
    }

    private static void insert(JdbcClient client, AccountId account, AuditEvent event) {
        client.sql("""
                insert into audit_event
                       (account_id, position, happened_at, person_id, action, object_type, object_id, detail, hash)
                values (:account, :position, :happenedAt, :person, :action, :objectType, :objectId, :detail, :hash)
                """)
                .param("account", account.value())
                .param("position", event.position())
                .param("happenedAt", event.happenedAt().atOffset(ZoneOffset.UTC))
                .param("person", event.person())
                .param("action", event.action())
                .param("objectType", event.objectType())
                .param("objectId", event.objectId())
                .param("detail", event.detail())
                .param("hash", event.hash())
                .update();
    }

    private static void moveHead(JdbcClient client, AccountId account, long position, String hash) {
        int moved = client.sql("update audit_head set position = :position, hash = :hash where account_id = :account")
                .param("position", position)
                .param("hash", hash)
                .param("account", account.value())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("the end of the audit chain is missing");
        }
    }

    /** The latest events, newest first. */
    public List<AuditEvent> latest(AccountId account, int most) {
        return work.read(
                account,
                () -> jdbc.sql("""
                select position, happened_at, person_id, action, object_type, object_id, detail, hash
                  from audit_event where account_id = :account order by position desc limit :most
                """)
                        .param("account", account.value())
                        .param("most", most)
                        .query((row, number) -> event(row))
                        .list());
    }

    /** Recomputes the whole chain and compares it with what is stored. */
    public AuditVerdict verify(AccountId account) {
        return work.readSnapshot(account, () -> {
            var chain = new AuditChain(account);
            jdbc.sql("""
                    select position, happened_at, person_id, action, object_type, object_id, detail, hash
                      from audit_event where account_id = :account order by position
                    """)
                    .param("account", account.value())
                    .withFetchSize(1000)
                    .query((ResultSet row) -> chain.add(event(row)));
            return chain.endsAt(headHash(account));
        });
    }

    private String headHash(AccountId account) {
        return jdbc.sql("select hash from audit_head where account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .optional()
                .orElse(AuditHash.START);
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getLong("position"),
                instant(row),
                row.getObject("person_id", UUID.class),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getString("detail"),
                row.getString("hash"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("happened_at", OffsetDateTime.class).toInstant();
    }
}
