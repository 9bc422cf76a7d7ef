package fi.muutto.service.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** E-invoice files of others: those beside the tests, and those whose licence only lets them be read where they are. */
final class Samples {
    private static final Path OWN = Path.of("src/test/resources/importing/samples");
    private static final Path ELSEWHERE = Path.of("../../shared/samples/ubl");

    private Samples() {}

    static Stream<Path> finvoice() {
        return files(OWN.resolve("finvoice"), "");
    }

    static Stream<Path> ubl() {
        return files(OWN.resolve("ubl"), "");
    }

    static Stream<Path> all() {
        return Stream.concat(finvoice(), ubl());
    }

    /** Files of Peppol; none in a fresh clone. */
    static List<Path> peppol() {
        return files(ELSEWHERE, "peppol_").toList();
    }

    static Path minimal() {
        return OWN.resolve("finvoice/finvoice30_minimal_valid.xml");
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
