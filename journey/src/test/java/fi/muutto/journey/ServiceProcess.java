package fi.muutto.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service as a process of its own, started as {@code ./muutto serve} does. */
final class ServiceProcess implements AutoCloseable {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final String name;
    private final Path home;
    private final int port;
    private final List<String> settings;
    private @Nullable Process process;

    ServiceProcess(String name, Path home, int port, List<String> settings) {
        this.name = name;
        this.home = home;
        this.port = port;
        this.settings = settings;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path home() {
        return home;
    }

    Path log() {
        return home.resolveSibling(name + ".log");
    }

    ServiceProcess start() throws IOException, InterruptedException {
        Files.createDirectories(home);
        var ready = home.resolveSibling(name + ".ready");
        Files.deleteIfExists(ready);
        process = new ProcessBuilder(command(ready))
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        awaitReady(ready);
        return this;
    }

    private List<String> command(Path ready) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Dspring.aot.enabled=" + isPrepared(), "-cp", classPath()));
        command.addAll(List.of("fi.muutto.service.MuuttoApplication", "--spring.profiles.active=" + name));
        command.addAll(List.of("--muutto.home=" + home, "--server.port=" + port, "--muutto.ready-file=" + ready));
        command.addAll(settings);
        return command;
    }

    private static boolean isPrepared() {
        var initializer =
                "service/target/classes/fi/muutto/service/MuuttoApplication__ApplicationContextInitializer.class";
        return Files.exists(ROOT.resolve(initializer));
    }

    private static String classPath() throws IOException {
        var list = ROOT.resolve("service/target/classpath");
        if (!Files.exists(list)) {
            throw new IllegalStateException("the service is not built: run ./muutto test, or ./muutto demo once");
        }
        return "service/target/classes:protocol/target/classes:rules/target/classes:" + Files.readString(list);
    }

    private void awaitReady(Path ready) throws IOException, InterruptedException {
        var end = Instant.now().plus(READY_WITHIN);
        while (!Files.exists(ready)) {
            if (!isRunning() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(name + " did not start:\n" + Files.readString(log()));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** {@code kill -9}: nothing is tidied up, and PostgreSQL runs on. */
    void kill() throws InterruptedException {
        Objects.requireNonNull(process).destroyForcibly().waitFor();
    }

    /** Kills PostgreSQL as a power cut would: no checkpoint, no farewell to anybody. */
    void killDatabase(String signal) throws IOException, InterruptedException {
        send(signal, databaseProcesses().subList(0, 1));
    }

    /** Stops answering, as a machine does that is busy with something else, until it is resumed. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        send(signal, List.of(Objects.requireNonNull(process).pid()));
    }

    /** Of several, some may have ended by themselves. */
    static void send(String signal, List<Long> processes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(process.toString()));
        if (new ProcessBuilder(command).start().waitFor() != 0 && processes.size() == 1) {
            throw new IOException("could not send " + signal + " to " + processes);
        }
    }

    /** PostgreSQL and what it has started, itself first. */
    List<Long> databaseProcesses() throws IOException {
        long first = Long.parseLong(postmaster().get(0).trim());
        var all = new ArrayList<>(List.of(first));
        ProcessHandle.of(first).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .forEach(all::add);
        return all;
    }

    /** A connection that passes row-level security, for the oracle. */
    Connection database() throws IOException, SQLException {
        return connected(name + "_bulk", "bulk");
    }

    /** A connection that may read every table, those of sessions and jobs as well. */
    Connection wholeDatabase() throws IOException, SQLException {
        return connected("muutto_admin", "admin");
    }

    private Connection connected(String role, String passwordOf) throws IOException, SQLException {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("passwords"))) {
            passwords.load(reader);
        }
        var url = "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).trim() + "/" + name;
        return DriverManager.getConnection(url, role, passwords.getProperty(passwordOf));
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(home.resolve("data/postmaster.pid"));
    }

    @Override
    public void close() {
        var running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
