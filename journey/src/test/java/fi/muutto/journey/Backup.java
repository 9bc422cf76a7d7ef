package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The database of a service as it stood at an instant, put back later. The files beside it are left alone: the list of
 * what has changed hands, keys, passwords. All processes of PostgreSQL stand still while its files are copied, so that
 * the copy is what a power cut would have left.
 */
final class Backup {
    private final ServiceProcess service;
    private final Path copy;

    private Backup(ServiceProcess service, Path copy) {
        this.service = service;
        this.copy = copy;
    }

    static Backup of(ServiceProcess service, String name) throws IOException, InterruptedException {
        var copy = service.home().resolveSibling(name);
        var processes = service.databaseProcesses();
        ServiceProcess.send("STOP", processes);
        try {
            run("cp", "-a", data(service).toString(), copy.toString());
        } finally {
            ServiceProcess.send("CONT", processes);
        }
        return new Backup(service, copy);
    }

    /** Kills the service and its database, puts the old files in place and starts again. */
    void restore() throws IOException, InterruptedException {
        service.kill();
        ServiceProcess.send("KILL", service.databaseProcesses());
        run("rm", "-rf", data(service).toString());
        run("cp", "-a", copy.toString(), data(service).toString());
        Files.deleteIfExists(data(service).resolve("postmaster.pid"));
        service.start();
    }

    private static Path data(ServiceProcess service) {
        return service.home().resolve("data");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(List.of(command).toString()).isZero();
    }
}
