package fi.muutto.service.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.MemoRecord;
import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.record.Problem.Flaw;
import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkWriterTest {
    private static final UUID ATTEMPT = UUID.randomUUID();
    private static Engine engine;
    private static BulkWriter writer;

    @BeforeAll
    static void start() {
        engine = new Engine();
        writer = engine.get(BulkWriter.class);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "FROZEN", "HANDED_OVER", "JOINED", "ENDED"})
    void anAccountThatDoesNotArriveIsRefused(String state) {
        var account = engine.account(state, ATTEMPT);

        assertThatExceptionOfType(NotArrivingException.class).isThrownBy(() -> copyOne(account, ATTEMPT));
        assertThat(count(account, ProductRecord.TYPE)).isZero();
    }

    @Test
    void anotherAttemptIsRefused() {
        var account = engine.account("ARRIVING", ATTEMPT);

        assertThatExceptionOfType(NotArrivingException.class).isThrownBy(() -> copyOne(account, UUID.randomUUID()));
        assertThat(count(account, ProductRecord.TYPE)).isZero();
    }

    @Test
    void anAccountThatIsNotThereIsRefused() {
        assertThatExceptionOfType(NotArrivingException.class)
                .isThrownBy(() -> copyOne(new AccountId(UUID.randomUUID()), ATTEMPT));
    }

    @Test
    void whoeverEndsTheArrivalWaitsForTheWriter() throws SQLException {
        var account = engine.account("ARRIVING", ATTEMPT);
        try (var admin = engine.admin();
                var statement = admin.createStatement()) {
            statement.execute("set lock_timeout = '300ms'");
            String end = "update account set state = 'OPEN' where id = '" + account + "'";
            writer.write(account, ATTEMPT, arrival -> {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.executeUpdate(end))
                        .extracting(SQLException::getSQLState)
                        .isEqualTo("55P03");
                return true;
            });
            assertThat(statement.executeUpdate(end)).isEqualTo(1);
        }
    }

    @Test
    void theBackstopRefusesABulkRoleThatNamesNoArrivingAccount() {
        var account = engine.account("ARRIVING", ATTEMPT);

        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> engine.get(BulkWork.class)
                        .run(jdbc -> jdbc.sql(
                                        "insert into customer_group (account_id, id, name) values (:account, :account, 'x')")
                                .param("account", account.value())
                                .update()))
                .withStackTraceContaining("the account cannot be written");
    }

    /** The keys are off while an account arrives: the whole is judged before anybody sees it. */
    @Test
    void everyDanglingReferenceIsFoundWhenTheAccountIsChecked() {
        var account = engine.account("ARRIVING", ATTEMPT);
        var memos = withTwoDanglingMemos(account);

        engine.copy(account, ATTEMPT, Map.of(MemoRecord.TYPE, memos));

        var problems = new Problems();
        engine.get(AccountWork.class).read(account, () -> {
            engine.get(RecordCheck.class).account(account, problems);
            return true;
        });
        assertThat(problems.kept())
                .containsExactlyInAnyOrder(
                        dangling(memos.get(2), MemoRecord.CUSTOMER_ID), dangling(memos.get(7), MemoRecord.CUSTOMER_ID));
    }

    @Test
    void aRoleThatMayNotTurnTheKeysOffIsToldEveryDanglingReferenceOfTheBatch() throws SQLException {
        var account = engine.account("ARRIVING", ATTEMPT);
        var memos = withTwoDanglingMemos(account);

        try (var admin = engine.admin();
                var statement = admin.createStatement()) {
            String right = "set on parameter session_replication_role";
            statement.execute("revoke " + right + " from " + engine.bulkRole());
            try {
                assertThatExceptionOfType(RecordsRefusedException.class)
                        .isThrownBy(() -> engine.copy(account, ATTEMPT, Map.of(MemoRecord.TYPE, memos)))
                        .satisfies(refused -> assertThat(refused.problems().kept())
                                .containsExactly(
                                        dangling(memos.get(2), MemoRecord.CUSTOMER_ID),
                                        dangling(memos.get(7), MemoRecord.CUSTOMER_ID)));
            } finally {
                statement.execute("grant " + right + " to " + engine.bulkRole());
            }
        }
        assertThat(count(account, MemoRecord.TYPE)).isZero();
    }

    @Test
    void theKeysAreOnAgainForWhatElseTheTransactionWrites() {
        var account = engine.account("ARRIVING", ATTEMPT);
        assertThatExceptionOfType(org.springframework.dao.DataIntegrityViolationException.class)
                .isThrownBy(() -> writer.write(account, ATTEMPT, arrival -> {
                    arrival.copy(ProductRecord.TYPE, one());
                    return arrival.jdbc()
                            .sql("insert into memo (account_id, id, customer_id, text, written_at)"
                                    + " values (:account, :account, :account, 'x', now())")
                            .param("account", account.value())
                            .update();
                }));
        assertThat(count(account, ProductRecord.TYPE)).isZero();
    }

    private static List<RecordLine> withTwoDanglingMemos(AccountId account) {
        var records = HostileRecords.of(21, 10);
        engine.copy(account, ATTEMPT, without(records, MemoRecord.TYPE));
        var memos = records.get(MemoRecord.TYPE);
        memos.get(2).set(MemoRecord.CUSTOMER_ID, UUID.randomUUID());
        memos.get(7).set(MemoRecord.CUSTOMER_ID, UUID.randomUUID());
        return memos;
    }

    @Test
    void aRecordThatIsThereAlreadyIsADuplicate() {
        var account = engine.account("ARRIVING", ATTEMPT);
        copyOne(account, ATTEMPT);

        assertThatExceptionOfType(RecordsRefusedException.class)
                .isThrownBy(() -> copyOne(account, ATTEMPT))
                .satisfies(refused -> assertThat(refused.problems().kept())
                        .containsExactly(new Problem(ProductRecord.TYPE, null, null, Flaw.DUPLICATE, null)));
        assertThat(count(account, ProductRecord.TYPE)).isEqualTo(1);
    }

    @Test
    void whatTheCallerWritesBesidesIsPartOfTheTransaction() {
        var account = engine.account("ARRIVING", ATTEMPT);
        copyOne(account, ATTEMPT);
        assertThatExceptionOfType(RecordsRefusedException.class)
                .isThrownBy(() -> writer.write(account, ATTEMPT, arrival -> {
                    arrival.jdbc()
                            .sql("insert into audit_head (account_id, position, hash) values (:account, 0, '')")
                            .param("account", account.value())
                            .update();
                    arrival.copy(ProductRecord.TYPE, one());
                    return true;
                }));

        assertThat(engine.get(BulkWork.class)
                        .<Long>run(jdbc -> jdbc.sql("select count(*) from audit_head")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void theAccountAsAWholeIsJudgedAfterCopying() {
        var account = engine.account("ARRIVING", ATTEMPT);
        var records = HostileRecords.of(22, 150);
        var invoices = records.get(InvoiceRecord.TYPE);
        invoices.forEach(invoice -> invoice.set(InvoiceRecord.ORIGINAL_ID, UUID.randomUUID()));
        engine.copy(account, ATTEMPT, without(records, CompanyRecord.TYPE));

        var problems = new Problems();
        engine.get(AccountWork.class).read(account, () -> {
            engine.get(RecordCheck.class).account(account, problems);
            return true;
        });

        assertThat(problems.count()).isEqualTo(151);
        assertThat(problems.kept()).hasSize(100).contains(dangling(invoices.get(99), InvoiceRecord.ORIGINAL_ID));
    }

    @Test
    void linesOutOfOrderAndTwiceAreFoundInAPage() {
        var products = HostileRecords.of(23, 4).get(ProductRecord.TYPE);
        var problems = new Problems();
        RecordCheck.lines(
                List.of(products.get(1), products.get(1), products.get(3), products.get(2)),
                products.get(2).id(),
                problems);

        assertThat(problems.kept()).extracting(Problem::flaw).containsExactly(Flaw.ORDER, Flaw.DUPLICATE, Flaw.ORDER);
    }

    private static void copyOne(AccountId account, UUID attempt) {
        writer.write(account, attempt, arrival -> {
            arrival.copy(ProductRecord.TYPE, one());
            return true;
        });
    }

    private static List<RecordLine> one() {
        return HostileRecords.of(20, 1).get(ProductRecord.TYPE);
    }

    private static Problem dangling(RecordLine line, fi.muutto.protocol.record.Field field) {
        return new Problem(line.type(), line.id(), field, Flaw.DANGLING_REFERENCE, null);
    }

    private static Map<RecordType, List<RecordLine>> without(
            Map<RecordType, List<RecordLine>> records, RecordType type) {
        var rest = new java.util.LinkedHashMap<>(records);
        rest.remove(type);
        return rest;
    }

    private static long count(AccountId account, RecordType type) {
        return engine.get(BulkWork.class)
                .run(jdbc -> jdbc.sql("select count(*) from " + type.name() + " where account_id = :account")
                        .param("account", account.value())
                        .query(Long.class)
                        .single());
    }
}
