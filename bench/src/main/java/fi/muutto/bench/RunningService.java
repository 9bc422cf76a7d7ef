package fi.muutto.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One service in a process of its own, started as a user starts it. */
final class RunningService {
    private final String name;
    private final Path home;
    private final int port;
    private final Process process;

    private RunningService(String name, Path home, int port, Process process) {
        this.name = name;
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** Both services, each other's peers; their data is kept below the folder. */
    static List<RunningService> pair(Path folder, String round, String javaOptions) throws IOException {
        int isolta = freePort();
        int solo = freePort();
        return List.of(
                start("isolta", folder, isolta, "solo", solo, round, javaOptions),
                start("solo", folder, solo, "isolta", isolta, round, javaOptions));
    }

    private static RunningService start(
            String name, Path folder, int port, String peer, int peerPort, String round, String javaOptions)
            throws IOException {
        var ready = folder.resolve(name + round + ".ready");
        var builder = new ProcessBuilder(
                        "./muutto",
                        "serve",
                        name,
                        "--muutto.home=" + folder.resolve(name),
                        "--server.port=" + port,
                        "--muutto.ready-file=" + ready,
                        "--muutto.service.address=http://127.0.0.1:" + port,
                        "--muutto.peer.address=http://127.0.0.1:" + peerPort,
                        "--muutto.peer.public-key-file=" + folder.resolve(peer).resolve("service-key.pub.json"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".log").toFile()));
        builder.environment().put("MUUTTO_JAVA_OPTIONS", javaOptions);
        return new RunningService(name + round, folder.resolve(name), port, builder.start());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void awaitReady(List<RunningService> services) throws InterruptedException {
        for (var service : services) {
            var ready = service.home.resolveSibling(service.name + ".ready");
            while (!Files.exists(ready)) {
                if (services.stream().anyMatch(one -> !one.process.isAlive())) {
                    throw new IllegalStateException("a service did not start; the logs are beside " + ready);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    long pid() {
        return process.pid();
    }

    Path home() {
        return home;
    }

    /** Resident memory of the service's own process, without its database: now. */
    long megabytes() throws IOException {
        return status("VmRSS:");
    }

    /** The same: the most since it started. */
    long peakMegabytes() throws IOException {
        return status("VmHWM:");
    }

    private long status(String line) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(text -> text.startsWith(line))
                    .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    static void stop(List<RunningService> services) throws InterruptedException {
        var processes = new ArrayList<Process>();
        services.forEach(service -> processes.add(service.process));
        processes.forEach(Process::destroy);
        for (var process : processes) {
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }
}
