package fi.muutto.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh homes for servers of tests; what a killed test run left behind is swept away by the next one. */
final class TestHomes {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Path BASE = base();
    private static final Path HOMES = DataFolder.create(BASE.resolve("homes"), "rwxr-xr-x");

    static {
        sweep();
    }

    private TestHomes() {}

    /** A path that does not exist yet. */
    static Path fresh() {
        return HOMES.resolve(ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet());
    }

    /** Copies the home of a stopped server, which is quicker than making another. */
    static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Kept between test runs, as unpacking takes seconds. */
    static Path binaries() {
        return BASE;
    }

    /** Ends the server of a home, if any, and deletes the home. */
    static void clear(Path home) {
        try {
            var server = PostmasterPid.running(home.resolve("data"));
            if (server != null) {
                kill(server.pid());
            }
            DataFolder.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        });
    }

    /** Under target, unless root's tests run where only root may enter. */
    private static Path base() {
        Path target = Path.of("target", "postgres").toAbsolutePath();
        try {
            LeavingRoot.towards(DataFolder.create(target, "rwxr-xr-x"));
            return target;
        } catch (DatabaseStartException e) {
            return Path.of(System.getProperty("java.io.tmpdir"), "muutto-test-postgres");
        }
    }

    private static void sweep() {
        for (Path home : left()) {
            var lock = HomeLock.tryTake(home);
            if (lock != null) {
                try (lock) {
                    clear(home);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static List<Path> left() {
        try (var found = Files.list(HOMES)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
