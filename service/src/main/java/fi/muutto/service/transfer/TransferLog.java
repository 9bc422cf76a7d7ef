package fi.muutto.service.transfer;

import fi.muutto.service.database.ServiceHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The file {@code transfers.log} in the service's home, a line for each mark. It is outside the database, so that after a
 * restored backup the service still knows which accounts have changed hands. Only ever appended to.
 */
@Component
public class TransferLog {
    private static final String NONE = "-";

    private final Path file;

    @Autowired
    public TransferLog(ServiceHome home) {
        this(home.made().resolve("transfers.log"));
    }

    TransferLog(Path file) {
        this.file = file;
    }

    /** Adds the mark unless it is there already; it is on the disk when this returns. */
    public synchronized void append(TransferMark mark) {
        if (!marks().contains(mark)) {
            // A crash may have cut the last line off: it stays what it is, a line that says nothing.
            PrivateFile.append(file, (endsWithinLine() ? "\n" : "") + line(mark) + "\n");
        }
    }

    /** All marks, oldest first. */
    public synchronized List<TransferMark> marks() {
        if (Files.notExists(file)) {
            return List.of();
        }
        var marks = new ArrayList<TransferMark>();
        for (String line : text().split("\n", -1)) {
            parsed(line).ifPresent(marks::add);
        }
        return List.copyOf(marks);
    }

    private static String line(TransferMark mark) {
        return String.join(
                " ",
                mark.kind().name(),
                mark.attempt().toString(),
                mark.account().toString(),
                mark.holder().toString(),
                mark.receipt() == null ? NONE : mark.receipt(),
                ".");
    }

    private static Optional<TransferMark> parsed(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 6 || !parts[5].equals(".")) {
            return Optional.empty();
        }
        return Optional.of(new TransferMark(
                TransferMark.Kind.valueOf(parts[0]),
                UUID.fromString(parts[1]),
                UUID.fromString(parts[2]),
                UUID.fromString(parts[3]),
                parts[4].equals(NONE) ? null : parts[4]));
    }

    private boolean endsWithinLine() {
        return Files.exists(file) && !text().isEmpty() && !text().endsWith("\n");
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
