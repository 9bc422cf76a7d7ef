package fi.muutto.service.duplicate;

import fi.muutto.protocol.record.CanonicalLine;
import fi.muutto.protocol.record.LineCheck;
import fi.muutto.protocol.record.LineFormatException;
import fi.muutto.protocol.record.LineReader;
import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/** The text in which a merge keeps the record that went. */
final class GoneLine {
    private GoneLine() {}

    static String text(RecordLine record) {
        return new String(new CanonicalLine(record.type()).bytes(record), StandardCharsets.UTF_8).strip();
    }

    /** Empty for a text that is no record of the type or whose id is another one: it may have arrived from elsewhere. */
    static Optional<RecordLine> read(RecordType type, String text, String id) {
        try (var reader = new LineReader(type, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return Optional.ofNullable(reader.next()).filter(line -> isSound(line) && id.equals(line.id()));
        } catch (LineFormatException e) {
            return Optional.empty();
        }
    }

    /** Empty for what is no id: a merge names records that may be gone, and may have arrived from elsewhere. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSound(RecordLine line) {
        var problems = new ArrayList<Problem>();
        LineCheck.check(line, problems);
        return problems.isEmpty();
    }
}
