package fi.muutto.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Starts both services at once, three times: the first makes their databases. Seconds stand beside a bare JVM's in the same
 * run, because machines differ and are shared.
 */
final class StartBench {
    private static final List<String> SERVICES = List.of("isolta", "solo");
    private static final int ROUNDS = 3;
    private static final int REST_SECONDS = 10;

    private final Path home;

    StartBench() throws IOException {
        home = Files.createTempDirectory("muutto-bench").toRealPath();
        // PostgreSQL runs as another user when we are root.
        home.toFile().setReadable(true, false);
        home.toFile().setExecutable(true, false);
    }

    void run() throws IOException, InterruptedException {
        double jvm = bareJvm();
        System.out.printf(Locale.ROOT, "bare JVM        %5.2f s%n", jvm);
        for (int round = 1; round <= ROUNDS; round++) {
            round(round, jvm);
        }
    }

    private static double bareJvm() throws IOException, InterruptedException {
        long began = System.nanoTime();
        new ProcessBuilder("java", "-XX:+UseSerialGC", "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return secondsSince(began);
    }

    private void round(int round, double jvm) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var processes = new ArrayList<Process>();
        try {
            for (var service : SERVICES) {
                processes.add(start(service, round));
            }
            for (var service : SERVICES) {
                await(ready(service, round), processes);
            }
            double seconds = secondsSince(began);
            TimeUnit.SECONDS.sleep(REST_SECONDS);
            System.out.printf(
                    Locale.ROOT,
                    "start %d%s %5.2f s, %.1f × a bare JVM; memory at rest %d and %d MB%n",
                    round,
                    round == 1 ? " (first) " : "         ",
                    seconds,
                    seconds / jvm,
                    megabytes(processes.get(0)),
                    megabytes(processes.get(1)));
        } finally {
            stop(processes);
        }
    }

    private Process start(String service, int round) throws IOException {
        return new ProcessBuilder(
                        "./muutto",
                        "serve",
                        service,
                        "--muutto.home=" + home.resolve(service),
                        "--server.port=" + freePort(),
                        "--muutto.ready-file=" + ready(service, round))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(service + ".log").toFile())
                .start();
    }

    private Path ready(String service, int round) {
        return home.resolve(service + "-" + round + ".ready");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(Path ready, List<Process> processes) throws InterruptedException {
        while (!Files.exists(ready)) {
            if (!processes.stream().allMatch(Process::isAlive)) {
                throw new IllegalStateException("a service did not start; the logs are beside " + ready);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Resident memory of the service's own process. */
    private static long megabytes(Process process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static void stop(List<Process> processes) throws InterruptedException {
        processes.forEach(Process::destroy);
        for (var process : processes) {
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
