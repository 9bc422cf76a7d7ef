package fi.muutto.service.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the server says; kept beside its data, the last 5 MB and a little more. */
record ServerLog(Path file) {
    private static final long LARGE = 5_000_000;
    private static final int SHOWN_LINES = 4;

    /** For the time when no server writes. */
    void setAsideIfLarge() throws IOException {
        if (size() > LARGE) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The end of what was written after this position, in one line. */
    String since(long position) throws IOException {
        if (size() <= position) {
            return "(empty)";
        }
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(position);
            var text = new String(in.readNBytes(20_000), StandardCharsets.UTF_8);
            var lines = text.lines().toList();
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        }
    }
}
