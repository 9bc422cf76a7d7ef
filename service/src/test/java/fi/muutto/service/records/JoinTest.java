package fi.muutto.service.records;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.BankAccountRecord;
import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.FileRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JoinTest {
    private static final int EACH = 6;
    private static final UUID ATTEMPT = UUID.randomUUID();
    private static final Map<RecordType, JoinRule> RULES = Map.of(
            CompanyRecord.TYPE, JoinRule.skip(),
            InvoicingSettingsRecord.TYPE, JoinRule.skip(),
            BankAccountRecord.TYPE, JoinRule.copyMissing(BankAccountRecord.IBAN),
            NumberSeriesRecord.TYPE,
                    JoinRule.copy()
                            .with(NumberSeriesRecord.CLOSED, "true")
                            .with(NumberSeriesRecord.PREFIX, null)
                            .with(NumberSeriesRecord.NEXT_NUMBER, "7"));
    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = new Engine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void theRecordsOfOneAccountComeIntoTheOtherByTheRules() throws SQLException {
        var own = own(41);
        var arrived = engine.account("ARRIVING", ATTEMPT);
        engine.copy(arrived, ATTEMPT, HostileRecords.of(42, EACH));
        var before = engine.tally(own);

        var copied = engine.get(BulkWriter.class)
                .write(arrived, ATTEMPT, arrival -> engine.get(Join.class).join(arrival, own, RULES));

        assertThat(copied)
                .containsEntry(InvoiceRecord.TYPE, EACH)
                .containsEntry(BankAccountRecord.TYPE, 0)
                .doesNotContainKey(CompanyRecord.TYPE);
        assertThat(count(arrived, "invoice", "true")).isEqualTo(2 * EACH);
        assertThat(count(arrived, "company", "true")).isEqualTo(1);
        assertThat(count(arrived, "number_series", "closed and prefix is null and next_number = 7"))
                .isGreaterThanOrEqualTo(EACH);
        assertThat(engine.tally(own)).isEqualTo(before);
        assertThat(sound(arrived)).isTrue();
    }

    @Test
    void aFileThatBothHaveIsKeptOnceWithItsBytes() throws SQLException {
        var records = HostileRecords.of(43, EACH);
        var own = own(43);
        var arrived = engine.account("ARRIVING", ATTEMPT);
        var files = records.get(FileRecord.TYPE);
        engine.copy(arrived, ATTEMPT, Map.of(FileRecord.TYPE, files.subList(0, 2)));
        chunk(arrived, files.get(0).id());

        var copied = engine.get(BulkWriter.class)
                .write(arrived, ATTEMPT, arrival -> engine.get(Join.class).join(arrival, own, Map.of()));

        assertThat(copied).containsEntry(FileRecord.TYPE, EACH - 2);
        assertThat(count(arrived, "file", "true")).isEqualTo(EACH);
        assertThat(count(arrived, "file_chunk", "true")).isEqualTo(1);
    }

    @Test
    void aRehearsalLeavesNothing() throws SQLException {
        var own = own(44);
        var arrived = engine.account("ARRIVING", ATTEMPT);

        var copied = engine.get(BulkWork.class)
                .rehearse(jdbc -> engine.get(BulkWriter.class)
                        .write(
                                arrived,
                                ATTEMPT,
                                arrival -> engine.get(Join.class).join(arrival, own, RULES)));

        assertThat(copied).containsEntry(InvoiceRecord.TYPE, EACH);
        assertThat(count(arrived, "invoice", "true")).isZero();
    }

    private static AccountId own(long seed) throws SQLException {
        var account = engine.account("ARRIVING", ATTEMPT);
        var records = HostileRecords.of(seed, EACH);
        engine.copy(account, ATTEMPT, records);
        chunk(account, records.get(FileRecord.TYPE).get(0).id());
        engine.state(account, "FROZEN");
        return account;
    }

    private static void chunk(AccountId account, String file) {
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
    }

    private static boolean sound(AccountId account) {
        var problems = new Problems();
        return engine.get(AccountWork.class).read(account, () -> {
            engine.get(RecordCheck.class).account(account, problems);
            return problems.isEmpty();
        });
    }

    private static long count(AccountId account, String table, String condition) {
        return engine.get(BulkWork.class)
                .run(jdbc -> jdbc.sql("select count(*) from " + table + " where account_id = :account and " + condition)
                        .param("account", account.value())
                        .query(Long.class)
                        .single());
    }
}
