package fi.muutto.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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
        int isoltaPort = ServiceProcess.freePort();
        return started(isoltaPort, isoltaPort, List.of("--muutto.demo=" + demo));
    }

    /**
     * Starts both from nothing.
     *
     * @param line where Solo finds Isolta: its port, or that of a line between the two
     * @param settings of both
     */
    static Pair started(int isoltaPort, int line, List<String> settings) throws IOException, InterruptedException {
        var home = home();
        int soloPort = ServiceProcess.freePort();
        var isolta = process("isolta", home, isoltaPort, "solo", soloPort, settings);
        var solo = process("solo", home, soloPort, "isolta", line, settings);
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

    private static ServiceProcess process(
            String name, Path home, int port, String peer, int peerPort, List<String> settings) throws IOException {
        // PostgreSQL runs as another user when we are root.
        home.toFile().setExecutable(true, false);
        home.toFile().setReadable(true, false);
        var all = new ArrayList<>(settings);
        all.add("--muutto.service.address=http://127.0.0.1:" + port);
        all.add("--muutto.peer.address=http://127.0.0.1:" + peerPort);
        all.add("--muutto.peer.public-key-file=" + home.resolve(peer).resolve("service-key.pub.json"));
        return new ServiceProcess(name, home.resolve(name), port, all);
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
