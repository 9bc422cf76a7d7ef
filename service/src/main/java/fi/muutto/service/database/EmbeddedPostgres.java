package fi.muutto.service.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service's own PostgreSQL server: made at the first start, kept in a home folder, stopped with the service. If the
 * service dies without stopping it, the next start goes on with the running server; if the server dies, it is started again.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private final Path home;
    private final Path binaries;
    private final SecureRandom random;
    private final List<String> settings;

    private @Nullable HomeLock lock;
    private @Nullable Cluster cluster;
    private @Nullable ServerWatch watch;

    /**
     * @param home folder of this server alone, absolute
     * @param binaries folder below which PostgreSQL's programs are unpacked, shared by servers
     * @param settings server settings as {@code name=value} that stand above the usual ones
     */
    EmbeddedPostgres(Path home, Path binaries, SecureRandom random, List<String> settings) {
        this.home = home;
        this.binaries = binaries;
        this.random = random;
        this.settings = settings;
    }

    /** The running server's database of the service. Nothing is started before this call. */
    synchronized Database start(DatabaseRoles roles) {
        DataFolder.create(home, "rwx------");
        lock = HomeLock.take(home);
        try {
            var runAs = LeavingRoot.towards(parent());
            runAs.own(home);
            return start(roles, new Cluster(new Command(unpacked(runAs), runAs, home), settings));
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The database in " + home + " cannot be started: " + RoleCheck.firstLine(e) + ".", e);
        } catch (SQLException e) {
            throw new DatabaseStartException(
                    "The database in " + home + " refuses to be set up: " + RoleCheck.firstLine(e) + ".", e);
        }
    }

    private Path parent() {
        Path parent = home.getParent();
        return parent == null ? home : parent;
    }

    private Path unpacked(RunAs runAs) {
        Path bin = PostgresBinaries.unpackedUnder(binaries);
        Path closed = runAs.closedParent(bin);
        if (closed != null) {
            throw new DatabaseStartException("PostgreSQL was unpacked to " + bin + ", but the user " + runAs.user()
                    + ", as whom it runs, may not pass through " + closed + ": open that folder to all (chmod a+x).");
        }
        return bin;
    }

    private Database start(DatabaseRoles roles, Cluster started) throws IOException, SQLException {
        var passwords = passwords(started);
        if (!started.exists()) {
            started.create(passwords.of("admin"));
        }
        cluster = started;
        int port = started.adoptOrStart(passwords.of("admin"));
        var database = new Database(
                Cluster.url(port, roles.service()),
                new Credentials(roles.owner(), passwords.of("owner")),
                new Credentials(roles.app(), passwords.of("app")),
                new Credentials(roles.bulk(), passwords.of("bulk")));
        try (var admin =
                DriverManager.getConnection(Cluster.url(port, "postgres"), Cluster.ADMIN, passwords.of("admin"))) {
            equip(admin, roles, database);
        }
        watch = ServerWatch.over(started, port);
        return database;
    }

    private Passwords passwords(Cluster found) throws IOException {
        if (Passwords.existIn(home)) {
            return Passwords.readFrom(home);
        }
        if (found.exists()) {
            throw new DatabaseStartException("The folder " + home + " holds a database, but the file "
                    + Passwords.file(home) + ", which opens it, is gone: put it back from a backup.");
        }
        return Passwords.makeIn(home, random);
    }

    private static void equip(Connection admin, DatabaseRoles roles, Database database) throws SQLException {
        try (var statement = admin.createStatement()) {
            for (String role : roles.names()) {
                if (isMissing(admin, "select from pg_roles where rolname = ?", role)) {
                    statement.execute(DatabaseRoles.create(role));
                }
            }
            for (String sql : roles.equip(database)) {
                statement.execute(sql);
            }
            if (isMissing(admin, "select from pg_database where datname = ?", roles.service())) {
                statement.execute(roles.createDatabase(roles.service()));
            }
            for (String sql : roles.grants(roles.service())) {
                statement.execute(sql);
            }
        }
    }

    private static boolean isMissing(Connection admin, String query, String name) throws SQLException {
        try (var statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    /** Stops the server and lets go of the home; may be called again, and before any start. */
    @Override
    public synchronized void close() throws IOException {
        try {
            if (watch != null) {
                watch.close();
                watch = null;
            }
            if (cluster != null) {
                cluster.stop();
                cluster = null;
            }
        } finally {
            if (lock != null) {
                lock.close();
                lock = null;
            }
        }
    }
}
