package fi.muutto.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** Isolta and Solo, each a process, that know each other's address and key. */
final class Pair implements AutoCloseable {
    final ServiceProcess isolta;
    final ServiceProcess solo;

    private final Path home;

    private Pair(Path home, ServiceProcess isolta, ServiceProcess solo) {
        this.home = home;
        this.isolta = isolta;
        this.solo = solo;
    }

    /**
     * Starts both from nothing.
     *
     * @param demo whether Isolta has the demo account, and both the demo's people
     */
    static Pair started(boolean demo) throws IOException, InterruptedException {
        var home = home();
        int isoltaPort = ServiceProcess.freePort();
        int soloPort = ServiceProcess.freePort();
        var isolta = process("isolta", home, isoltaPort, "solo", soloPort, demo);
        var solo = process("solo", home, soloPort, "isolta", isoltaPort, demo);
        isolta.start();
        try {
            solo.start();
        } catch (RuntimeException e) {
            isolta.close();
            throw e;
        }
        return new Pair(home, isolta, solo);
    }

    /** Not below a home folder of root, where PostgreSQL's own user may not pass. */
    private static Path home() throws IOException {
        return Files.createTempDirectory("muutto-journey").toRealPath();
    }

    private static ServiceProcess process(String name, Path home, int port, String peer, int peerPort, boolean demo)
            throws IOException {
        // PostgreSQL runs as another user when we are root.
        home.toFile().setExecutable(true, false);
        home.toFile().setReadable(true, false);
        return new ServiceProcess(
                name,
                home.resolve(name),
                port,
                List.of(
                        "--muutto.demo=" + demo,
                        "--muutto.service.address=http://127.0.0.1:" + port,
                        "--muutto.peer.address=http://127.0.0.1:" + peerPort,
                        "--muutto.peer.public-key-file=" + home.resolve(peer).resolve("service-key.pub.json")));
    }

    /** Stops both. Their data goes, their logs stay in {@code target/logs}. */
    @Override
    public void close() {
        solo.close();
        isolta.close();
        try {
            var logs = Files.createDirectories(Path.of("target", "logs"));
            for (var service : List.of(isolta, solo)) {
                Files.move(
                        service.log(), logs.resolve(service.log().getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
