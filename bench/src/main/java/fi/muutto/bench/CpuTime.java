package fi.muutto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Seconds of processor time that a service has taken.
 *
 * @param service its own process
 * @param database its PostgreSQL server, all processes
 */
record CpuTime(double service, double database) {
    private static final double TICKS = 100;

    static CpuTime of(RunningService service) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(service.home().resolve("data/postmaster.pid"))
                .get(0)
                .strip());
        double database = own(postmaster);
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                if (parent(process) == postmaster) {
                    database += own(Long.parseLong(process.getFileName().toString()));
                }
            }
        }
        return new CpuTime(own(service.pid()), database);
    }

    CpuTime since(CpuTime before) {
        return new CpuTime(service - before.service, database - before.database);
    }

    private static long parent(Path process) {
        try {
            return Long.parseLong(fields(process)[1]);
        } catch (IOException e) {
            return -1; // it has just ended
        }
    }

    /** User and system time, that of ended children included. */
    private static double own(long pid) throws IOException {
        var fields = fields(Path.of("/proc/" + pid));
        long ticks = 0;
        for (int i = 11; i <= 14; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS;
    }

    /** Those after the name, from the state on. */
    private static String[] fields(Path process) throws IOException {
        var stat = Files.readString(process.resolve("stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s and %.2f s in its database", service, database);
    }
}
