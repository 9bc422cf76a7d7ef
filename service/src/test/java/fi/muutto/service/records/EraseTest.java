package fi.muutto.service.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.service.EqualityOracle;
import fi.muutto.service.account.AccountId;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EraseTest {
    private static final UUID ATTEMPT = UUID.randomUUID();
    private static Engine engine;
    private static Erase erase;

    @BeforeAll
    static void start() {
        engine = new Engine();
        erase = engine.get(Erase.class);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void nothingOfTheAccountStaysAndNothingElseGoes() throws SQLException {
        var gone = arrived(31);
        var kept = arrived(32);
        try (var admin = engine.admin()) {
            long rows = EqualityOracle.rows(admin, gone.value());
            long keptRows = EqualityOracle.rows(admin, kept.value());

            assertThat(erase.erase(gone, ATTEMPT)).isEqualTo(rows).isPositive();

            assertThat(EqualityOracle.rows(admin, gone.value())).isZero();
            assertThat(EqualityOracle.rows(admin, kept.value())).isEqualTo(keptRows);
            assertThat(accounts(gone)).isZero();
        }
    }

    @Test
    void anInterruptedErasureGoesOnAndARepeatedOneDoesNothing() throws SQLException {
        var account = arrived(33);
        engine.get(BulkWriter.class)
                .write(
                        account,
                        ATTEMPT,
                        arrival -> arrival.jdbc()
                                .sql("delete from invoice_entry where account_id = :account")
                                .param("account", account.value())
                                .update());

        assertThat(erase.erase(account, ATTEMPT)).isPositive();
        assertThat(erase.erase(account, ATTEMPT)).isZero();
        assertThat(accounts(account)).isZero();
    }

    @Test
    void anotherAttemptErasesNothing() throws SQLException {
        var account = arrived(34);

        assertThatExceptionOfType(NotArrivingException.class).isThrownBy(() -> erase.erase(account, UUID.randomUUID()));
        engine.state(account, "OPEN");
        assertThatExceptionOfType(NotArrivingException.class).isThrownBy(() -> erase.erase(account, ATTEMPT));

        try (var admin = engine.admin()) {
            assertThat(EqualityOracle.rows(admin, account.value())).isPositive();
        }
    }

    private static AccountId arrived(long seed) {
        var account = engine.account("ARRIVING", ATTEMPT);
        var records = HostileRecords.of(seed, 8);
        engine.copy(account, ATTEMPT, records);
        String file =
                records.get(fi.muutto.protocol.record.FileRecord.TYPE).get(0).id();
        engine.get(BulkWriter.class)
                .write(
                        account,
                        ATTEMPT,
                        arrival -> arrival.jdbc()
                                .sql(
                                        "insert into file_chunk (account_id, sha256, position, bytes) values (:account, :file, 0, '')")
                                .param("account", account.value())
                                .param("file", file)
                                .update());
        return account;
    }

    private static long accounts(AccountId account) {
        return engine.get(BulkWork.class)
                .run(jdbc -> jdbc.sql("select count(*) from account where id = :account")
                        .param("account", account.value())
                        .query(Long.class)
                        .single());
    }
}
