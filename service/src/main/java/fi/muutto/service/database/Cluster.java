package fi.muutto.service.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data folder in a home, and the server that works on it. */
final class Cluster {
    static final String ADMIN = "muutto_admin";
    private static final String MAJOR_VERSION = "17";
    private static final int START_TRIES = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    /** Statements and rows stay out of the server's log: they hold personal data. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=64MB",
            "fsync=on",
            "synchronous_commit=on",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse");

    private final Path home;
    private final Path data;
    private final ServerLog log;
    private final Command command;
    private final List<String> overrides;

    /** @param overrides settings as {@code name=value} that stand above the usual ones */
    Cluster(Command command, List<String> overrides) {
        this.home = command.home();
        this.data = home.resolve("data");
        this.log = new ServerLog(home.resolve("postgres.log"));
        this.command = command;
        this.overrides = overrides;
    }

    boolean exists() {
        return Files.exists(data);
    }

    /** Makes the data folder under another name first, so that one under its own name is always whole. */
    void create(String password) throws IOException {
        Path part = home.resolve("data.part");
        Path passwordFile = home.resolve("admin-password.part");
        DataFolder.delete(part);
        Files.deleteIfExists(passwordFile);
        Files.createFile(passwordFile);
        try {
            DataFolder.permit(passwordFile, "rw-------");
            Files.writeString(passwordFile, password);
            command.runAs().own(passwordFile);
            command.run("Making the database (initdb)", Duration.ofMinutes(3), "initdb", initdb(part, passwordFile));
            Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private List<String> initdb(Path folder, Path passwordFile) {
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + folder,
                "--username=" + ADMIN,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=fi-FI",
                "--locale=C",
                "--data-checksums"));
        if (overrides.contains("fsync=off")) {
            arguments.add("--no-sync");
        }
        return arguments;
    }

    /** The port of the server, which is started unless it still runs. */
    int adoptOrStart(String password) throws IOException {
        requireVersion();
        var running = PostmasterPid.running(data);
        if (running == null) {
            return start();
        }
        int port = awaitAnswer(running, password);
        LOG.info("PostgreSQL was still running and is used on, port {}", port);
        return port;
    }

    private void requireVersion() throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseStartException("The data in " + data + " was written by PostgreSQL " + version
                    + ", and this program carries " + MAJOR_VERSION + ": use the Muutto version that wrote it.");
        }
    }

    private int start() throws IOException {
        log.setAsideIfLarge();
        for (int tries = 1; ; tries++) {
            int port = freePort();
            long logged = log.size();
            try {
                command.run("Starting PostgreSQL", Duration.ofSeconds(310), "pg_ctl", startArguments(port));
                LOG.info("PostgreSQL started, port {}", port);
                return port;
            } catch (DatabaseStartException e) {
                String said = log.since(logged);
                if (tries == START_TRIES || !said.contains("could not bind")) {
                    throw new DatabaseStartException(e.getMessage() + " The end of " + log.file() + ": " + said, e);
                }
            }
        }
    }

    boolean runs() throws IOException {
        return PostmasterPid.running(data) != null;
    }

    /** Starts a server that has died; what had been committed is there again. */
    void startAgain(int port) throws IOException {
        log.setAsideIfLarge();
        command.run("Starting PostgreSQL again", Duration.ofSeconds(310), "pg_ctl", startArguments(port));
        LOG.info("PostgreSQL started again, port {}", port);
    }

    private List<String> startArguments(int port) {
        var options = new StringBuilder("-p ").append(port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        overrides.forEach(setting -> options.append(" -c ").append(setting));
        return List.of(
                "-D",
                data.toString(),
                "-w",
                "-t",
                "300",
                "-l",
                log.file().toString(),
                "-o",
                options.toString(),
                "start");
    }

    /** A server left behind may still be recovering; one that never takes our password is not ours to touch. */
    private int awaitAnswer(PostmasterPid running, String password) throws IOException {
        PostmasterPid now = running;
        for (int tries = 0; tries < 100 && now != null; tries++) {
            if (now.port() > 0 && answers(now.port(), password)) {
                return now.port();
            }
            pause();
            now = PostmasterPid.running(data);
        }
        throw new DatabaseStartException("The PostgreSQL server of " + data + " runs (process id " + running.pid()
                + ") but does not let Muutto in: end that process and start again.");
    }

    private static boolean answers(int port, String password) {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), ADMIN, password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100); // a server that recovers announces nothing
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("Waiting for PostgreSQL was interrupted.", e);
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends connections and stops; does nothing if no server runs. */
    void stop() throws IOException {
        if (runs()) {
            command.run(
                    "Stopping PostgreSQL",
                    Duration.ofSeconds(70),
                    "pg_ctl",
                    List.of("-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
            LOG.info("PostgreSQL stopped");
        }
    }
}
