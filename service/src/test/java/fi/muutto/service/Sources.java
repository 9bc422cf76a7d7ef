package fi.muutto.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The service's own sources, for tests that read them. */
final class Sources {
    static final Path MAIN = Path.of("src/main/java");

    private Sources() {}

    static List<Path> files() throws IOException {
        try (var walk = Files.walk(MAIN)) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    static Stream<String> packages() throws IOException {
        return files().stream()
                .map(file -> MAIN.relativize(file.getParent()).toString().replace('/', '.'))
                .distinct();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
