package fi.muutto.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Starts both services at once, three times: the first makes their databases. Seconds stand beside a bare JVM's in the same
 * run, because machines differ and are shared.
 */
final class StartBench {
    private static final int ROUNDS = 3;
    private static final int REST_SECONDS = 10;

    private final Path home = BenchFolder.create();

    StartBench() throws IOException {}

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
        var services = RunningService.pair(home, "-" + round, "");
        try {
            RunningService.awaitReady(services);
            tell(round, secondsSince(began), jvm, services);
        } finally {
            RunningService.stop(services);
        }
    }

    private static void tell(int round, double seconds, double jvm, List<RunningService> services)
            throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        System.out.printf(
                Locale.ROOT,
                "start %d%s %5.2f s, %.1f × a bare JVM; memory at rest %d and %d MB%n",
                round,
                round == 1 ? " (first) " : "         ",
                seconds,
                seconds / jvm,
                services.get(0).megabytes(),
                services.get(1).megabytes());
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
