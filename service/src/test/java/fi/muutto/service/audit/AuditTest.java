package fi.muutto.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.BulkWork;
import fi.muutto.service.records.Engine;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00.123456789Z");
    private static Engine engine;
    private static Audit audit;

    @BeforeAll
    static void start() {
        engine = new Engine(Clock.fixed(NOW, ZoneOffset.UTC), Audit.class);
        audit = engine.get(Audit.class);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void eventsAreReadNewestFirstAndTheChainIsWhole() {
        var account = accountWithEvents(3);

        assertThat(audit.latest(account, 2)).extracting(AuditEvent::position).containsExactly(3L, 2L);
        assertThat(audit.latest(account, 1).get(0).happenedAt())
                .isEqualTo(Instant.parse("2026-11-25T10:00:00.123456Z"));
        assertThat(audit.verify(account)).isEqualTo(new AuditVerdict(3, null));
    }

    @Test
    void anAccountWithoutEventsIsWhole() {
        assertThat(audit.verify(accountWithEvents(0)).isWhole()).isTrue();
    }

    @Test
    void eventsOfParallelTransactionsFormOneChain() {
        var account = accountWithEvents(0);
        var running = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 20; i++) {
            running.add(CompletableFuture.runAsync(() -> record(account)));
        }
        running.forEach(CompletableFuture::join);

        assertThat(audit.verify(account)).isEqualTo(new AuditVerdict(20, null));
    }

    @Test
    void theBulkRoleAddsToTheSameChain() {
        var account = accountWithEvents(1);
        engine.get(BulkWork.class).run(jdbc -> {
            audit.record(jdbc, account, null, "transfer.live", null, null, null);
            return true;
        });

        assertThat(audit.verify(account)).isEqualTo(new AuditVerdict(2, null));
    }

    @Test
    void outsideATransactionNothingIsRecorded() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> audit.record(accountWithEvents(0), null, "x", null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_event set detail = '' where position = 2 | 2",
                "update audit_event set person_id = null where position = 3 | 3",
                "update audit_event set object_type = object_id, object_id = object_type where position = 1 | 1",
                "delete from audit_event where position = 2 | 2",
                "delete from audit_event where position = 4 | 4",
                "update audit_head set hash = 'x' | 5",
            })
    void whatIsAlteredIsFound(String tampering, long brokenAt) throws SQLException {
        var account = accountWithEvents(4);
        try (var admin = engine.admin();
                var statement = admin.createStatement()) {
            String where = tampering.contains("where") ? " and" : " where";
            statement.execute(tampering + where + " account_id = '" + account + "'");
        }

        assertThat(audit.verify(account).brokenAt()).isEqualTo(brokenAt);
    }

    @Test
    void theApplicationNeitherChangesNorDeletesEvents() {
        var account = accountWithEvents(1);
        for (String sql : List.of("update audit_event set detail = ''", "delete from audit_event")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> engine.get(AccountWork.class)
                            .record(
                                    account,
                                    () -> engine.get(JdbcClient.class)
                                            .sql(sql
                                                    + (sql.startsWith("update") ? " where account_id is not null" : ""))
                                            .update()))
                    .withStackTraceContaining("permission denied");
        }
    }

    private static AccountId accountWithEvents(int count) {
        var account = engine.account("OPEN", null);
        for (int i = 0; i < count; i++) {
            record(account);
        }
        return account;
    }

    private static void record(AccountId account) {
        engine.get(AccountWork.class)
                .write(
                        account,
                        () -> audit.record(
                                account,
                                UUID.randomUUID(),
                                "memo.added",
                                "memo",
                                UUID.randomUUID().toString(),
                                null));
    }
}
