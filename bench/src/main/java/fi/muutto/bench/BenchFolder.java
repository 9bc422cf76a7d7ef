package fi.muutto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where a measurement keeps its services. */
final class BenchFolder {
    private BenchFolder() {}

    static Path create() throws IOException {
        var folder = Files.createTempDirectory("muutto-bench").toRealPath();
        // PostgreSQL runs as another user when we are root.
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
        return folder;
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
