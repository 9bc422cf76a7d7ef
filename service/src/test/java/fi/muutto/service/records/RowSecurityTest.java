package fi.muutto.service.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.service.account.AccountId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the application's role can see and write with plain SQL. */
class RowSecurityTest {
    private static final int EACH = 3;
    private static Engine engine;
    private static AccountId mine;
    private static AccountId other;

    @BeforeAll
    static void fill() throws SQLException {
        engine = new Engine();
        mine = filled(11);
        other = filled(12);
    }

    private static AccountId filled(long seed) throws SQLException {
        var attempt = UUID.randomUUID();
        var account = engine.account("ARRIVING", attempt);
        engine.copy(account, attempt, HostileRecords.of(seed, EACH));
        engine.state(account, "OPEN");
        return account;
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static Iterable<RecordType> types() {
        return RecordTypes.ALL;
    }

    @ParameterizedTest
    @MethodSource("types")
    void withoutAnAccountNothingIsSeen(RecordType type) throws SQLException {
        try (var app = app(null)) {
            assertThat(count(app, type, "true")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void onlyTheNamedAccountIsSeen(RecordType type) throws SQLException {
        try (var app = app(mine)) {
            assertThat(count(app, type, "true"))
                    .isPositive()
                    .isEqualTo(count(app, type, "account_id = '" + mine + "'"));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aRowOfAnotherAccountIsNotInserted(RecordType type) throws SQLException {
        var line = HostileRecords.of(99, 1).get(type).get(0);
        // A trigger that wants a draft of the account comes before row security where a part of an invoice is inserted.
        try (var app = app(mine)) {
            assertThat(stateOfInsert(app, line, other)).isIn("42501", "MU002");
        }
        try (var app = app(mine)) {
            assertThat(stateOfInsert(app, line, mine)).isIn("", "23503", "MU002");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void rowsOfAnotherAccountAreNeitherChangedNorDeleted(RecordType type) throws SQLException {
        try (var app = app(mine);
                var statement = app.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update " + type + " set account_id = account_id where account_id = '" + other + "'"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from " + type + " where account_id = '" + other + "'"))
                    .isZero();
        }
    }

    @Test
    void withoutAnAccountNothingIsWritten() throws SQLException {
        try (var app = app(null);
                var statement = app.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeUpdate("delete from memo"))
                    .extracting(SQLException::getSQLState)
                    .isEqualTo("MU001");
        }
    }

    private static Connection app(AccountId account) throws SQLException {
        var connection = engine.database.open(engine.database.app());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            if (account != null) {
                statement.execute("select set_config('muutto.account', '" + account + "', true)");
            }
        }
        return connection;
    }

    private static long count(Connection connection, RecordType type, String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + type + " where " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String stateOfInsert(Connection connection, RecordLine line, AccountId account) throws SQLException {
        var type = line.type();
        String values =
                type.fields().stream().map(field -> "?" + TableSql.cast(field)).collect(Collectors.joining(", "));
        String sql = "insert into " + type + " (account_id, " + TableSql.columns(type) + ") values (?, " + values + ")";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account.value());
            for (int i = 0; i < type.fields().size(); i++) {
                String value = line.get(i);
                statement.setString(
                        i + 2,
                        value == null
                                ? null
                                : TableSql.stored(type.fields().get(i).kind(), value));
            }
            statement.executeUpdate();
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
