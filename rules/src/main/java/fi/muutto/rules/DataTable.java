package fi.muutto.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rules that are lists, kept as tab-separated files beside the classes; lines that begin with # are remarks. */
final class DataTable {
    private DataTable() {}

    static List<List<String>> rows(String file) {
        try (var in = Objects.requireNonNull(DataTable.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
