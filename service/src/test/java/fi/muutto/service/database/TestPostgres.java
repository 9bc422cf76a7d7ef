package fi.muutto.service.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * One PostgreSQL server for all tests of a JVM, real but without fsync. A test asks for a database of its own; each is
 * a copy of one that was migrated once.
 *
 * <p>For a Spring context: {@code @ContextConfiguration(initializers = TestPostgres.Initializer.class)}.
 */
public final class TestPostgres {
    private static final String PASSWORD = "test";
    private static final List<String> UNSAFE_BUT_FAST =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200");
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Set<String> TEMPLATES = new HashSet<>();
    private static final Path HOME = TestHomes.fresh();
    private static final EmbeddedPostgres SERVER =
            new EmbeddedPostgres(HOME, TestHomes.binaries(), new SecureRandom(), UNSAFE_BUT_FAST);
    private static final int PORT = start();

    private TestPostgres() {}

    /** A fresh, migrated database of the service {@code isolta}. */
    public static Database database(String name) {
        return database("isolta", name);
    }

    /** A fresh, migrated database with the roles of this service. */
    public static synchronized Database database(String service, String name) {
        var roles = new DatabaseRoles(service);
        String template = service + "_template";
        try (var admin = admin("postgres")) {
            if (TEMPLATES.add(service)) {
                execute(admin, roles.names().stream().map(DatabaseRoles::create).toList());
                execute(admin, roles.equip(roles.database("", PASSWORD)));
                execute(admin, List.of(roles.createDatabase(template)));
                Migrations.apply(roles.database(url(template), PASSWORD));
            }
            execute(admin, List.of("create database " + name + " template " + template + " owner " + roles.owner()));
            execute(admin, roles.grants(name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return roles.database(url(name), PASSWORD);
    }

    /** A database without tables, made of the SQL that an administrator is given. */
    static Database emptyDatabase(String service) throws SQLException {
        try (var admin = admin("postgres")) {
            String sql = DatabaseRoles.sql(service).replace(DatabaseRoles.PLACEHOLDER, PASSWORD);
            execute(admin, List.of(sql.split(";\n")));
        }
        return new DatabaseRoles(service).database(url(service), PASSWORD);
    }

    /** A connection of the server's superuser, for tests that look at what no role of ours may see. */
    public static Connection admin(String database) throws SQLException {
        try {
            return DriverManager.getConnection(
                    url(database), Cluster.ADMIN, Passwords.readFrom(HOME).of("admin"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String url(String database) {
        return Cluster.url(PORT, database);
    }

    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int start() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TestHomes.clear(HOME)));
        SERVER.start(new DatabaseRoles("first"));
        try {
            return Objects.requireNonNull(PostmasterPid.running(HOME.resolve("data")))
                    .port();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives a context a fresh database; the service is {@code isolta} unless the test names another. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String service = context.getEnvironment().getProperty("muutto.service.name", "isolta");
            var database = database(service, "context_" + COUNTER.incrementAndGet());
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "muutto.service.name=" + service,
                    "muutto.home=" + TestHomes.fresh(),
                    "muutto.database.url=" + database.url(),
                    "muutto.database.password=" + PASSWORD,
                    "muutto.allow-fsync-off=true");
        }
    }
}
