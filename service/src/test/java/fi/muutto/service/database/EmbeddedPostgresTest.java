package fi.muutto.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    private static final DatabaseRoles ROLES = new DatabaseRoles("isolta");

    private static final Path MODEL = TestHomes.fresh();

    private final Path home = TestHomes.fresh();
    private final EmbeddedPostgres server = server(home, List.of("fsync=off"));

    @BeforeAll
    static void makeModel() throws IOException {
        try (var model = server(MODEL, List.of("fsync=off"))) {
            model.start(ROLES);
        }
    }

    @AfterAll
    static void clearModel() {
        TestHomes.clear(MODEL);
    }

    @BeforeEach
    void copyModel() throws IOException {
        TestHomes.copy(MODEL, home);
    }

    @AfterEach
    void clear() throws IOException {
        server.close();
        TestHomes.clear(home);
    }

    @Test
    void aFirstStartMakesADatabaseForFinnishTextAndSafeCommits() throws Exception {
        TestHomes.clear(home);
        try (var asDelivered = server(home, List.of())) {
            requireFinnishAndSafe(asDelivered.start(ROLES));
        }
    }

    private static void requireFinnishAndSafe(Database database) throws SQLException {

        assertThat(ask(database, "select string_agg(w, '' order by w) from unnest(array['ö','z','ä','å','a']) w"))
                .isEqualTo("azåäö");
        assertThat(ask(database, "show data_checksums")).isEqualTo("on");
        assertThat(ask(database, "show fsync")).isEqualTo("on");
        assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(database, "show statement_timeout")).isEqualTo("30s");
        assertThat(ask(database, "show lock_timeout")).isEqualTo("10s");
        assertThat(ask(database, "show idle_in_transaction_session_timeout")).isEqualTo("1min");
        RoleCheck.require(database, ROLES, false);
    }

    @Test
    void onlyTheRolesOfTheServiceEnter() {
        var database = server.start(ROLES);

        assertThatThrownBy(() -> database.open(new Credentials(ROLES.app(), "guess")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void passwordsAreForTheirOwnerOnly() throws Exception {
        var database = server.start(ROLES);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("passwords"))))
                .isEqualTo("rw-------");
        assertThat(database.toString()).doesNotContain(database.app().password());
        assertThat(database.app().toString()).doesNotContain(database.app().password());
        try (var files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "lock", "passwords", "postgres.log");
        }
    }

    @Test
    void aSecondStartKeepsTheData() throws Exception {
        remember(server.start(ROLES), "kept");
        server.close();

        assertThat(remembered(server.start(ROLES))).isEqualTo("kept");
    }

    @Test
    void closingMayBeRepeatedAndComeFirst() throws Exception {
        server.close();
        server.start(ROLES);
        server.close();
        server.close();

        assertThat(PostmasterPid.running(home.resolve("data"))).isNull();
    }

    @Test
    void theServerOfAKilledProcessIsUsedOn() throws Exception {
        var other = ServerHolder.start(home);
        String url = ServerHolder.url(other);
        kill(other);

        var database = server.start(ROLES);

        assertThat(database.url()).isEqualTo(url);
        remember(database, "adopted");
        server.close();
        assertThat(PostmasterPid.running(home.resolve("data"))).isNull();
    }

    @Test
    void dataOutlivesAKillOfBoth() throws Exception {
        var other = ServerHolder.start(home);
        String url = ServerHolder.url(other);
        var owner = new Credentials(ROLES.owner(), Passwords.readFrom(home).of("owner"));
        remember(new Database(url, owner, owner, owner), "survived");
        kill(other);
        TestHomes.kill(Objects.requireNonNull(PostmasterPid.running(home.resolve("data")))
                .pid());

        assertThat(remembered(server.start(ROLES))).isEqualTo("survived");
    }

    @Test
    void aServerThatDiesIsStartedAgainAtTheSameAddressWithAllThatWasCommitted() throws Exception {
        var database = server.start(ROLES);
        remember(database, "committed");
        for (int times = 0; times < 2; times++) {
            TestHomes.kill(Objects.requireNonNull(PostmasterPid.running(home.resolve("data")))
                    .pid());
            assertThat(rememberedSoon(database)).isEqualTo("committed");
        }
    }

    private static String rememberedSoon(Database database) throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            try {
                return remembered(database);
            } catch (SQLException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return remembered(database);
    }

    @Test
    void aStoppedServerStaysStopped() throws Exception {
        server.start(ROLES);
        server.close();

        TimeUnit.SECONDS.sleep(1);
        assertThat(PostmasterPid.running(home.resolve("data"))).isNull();
    }

    @Test
    void aHomeHeldByAnotherProcessIsRefusedWithItsProcessId() throws Exception {
        var other = ServerHolder.start(home);
        String url = ServerHolder.url(other);
        try {
            assertThatThrownBy(() -> server.start(ROLES))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessage("The folder " + home + " is in use by another Muutto process (process id " + other.pid()
                            + "): stop that one first, or choose another folder with MUUTTO_HOME.");
            server.close();
            assertThat(PostmasterPid.running(home.resolve("data"))).isNotNull();
            assertThat(url).startsWith("jdbc:postgresql://127.0.0.1:");
        } finally {
            kill(other);
        }
    }

    @Test
    void aHomeHeldByThisProcessIsRefusedAndStaysHeld() throws Exception {
        server.start(ROLES);
        for (int tries = 0; tries < 2; tries++) {
            try (var second = server(home, List.of())) {
                assertThatThrownBy(() -> second.start(ROLES))
                        .hasMessageContaining(
                                "process id " + ProcessHandle.current().pid());
            }
        }
        assertThat(ServerHolder.start(home).waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aBrokenFirstStartIsBegunAnew() throws Exception {
        TestHomes.clear(home);
        Files.createDirectories(home.resolve("data.part"));
        Files.writeString(home.resolve("data.part").resolve("PG_VERSION"), "17\n");

        assertThat(ask(server.start(ROLES), "select 1")).isEqualTo("1");
    }

    @Test
    void lostPasswordsAreNamed() throws Exception {
        server.start(ROLES);
        server.close();
        Files.delete(home.resolve("passwords"));

        assertThatThrownBy(() -> server.start(ROLES))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("which opens it, is gone: put it back from a backup");
    }

    @Test
    void dataOfAnotherVersionIsNotTouched() throws Exception {
        server.start(ROLES);
        server.close();
        Files.writeString(home.resolve("data").resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(() -> server.start(ROLES)).hasMessageContaining("was written by PostgreSQL 16");
    }

    @Test
    void aProcessNumberGivenToAnotherProgramIsNoServer() throws Exception {
        server.start(ROLES);
        server.close();
        Files.writeString(
                home.resolve("data").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.resolve("data") + "\n1\n5432\n");

        assertThat(ask(server.start(ROLES), "select 1")).isEqualTo("1");
    }

    @Test
    void aSettingTheServerRefusesIsShownWithItsWords() throws Exception {
        try (var wrong = server(home, List.of("fsync=off", "wal_level=nonsense"))) {
            assertThatThrownBy(() -> wrong.start(ROLES))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("Starting PostgreSQL failed")
                    .hasMessageContaining("invalid value for parameter \"wal_level\"");
        }
    }

    private static EmbeddedPostgres server(Path home, List<String> settings) {
        return new EmbeddedPostgres(home, TestHomes.binaries(), new SecureRandom(), settings);
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void remember(Database database, String word) throws SQLException {
        try (var connection = database.open(database.owner());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists memory as select '" + word + "' as word");
        }
    }

    private static String remembered(Database database) throws SQLException {
        try (var connection = database.open(database.owner());
                var rows = connection.createStatement().executeQuery("select word from memory")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (var connection = database.open(database.app());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
