package fi.muutto.service.records;

import fi.muutto.protocol.record.LineReader;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of one type that have been read and checked, in the form in which they are written. */
public final class CheckedPage {
    private final CopyText text;
    private final Problems problems = new Problems();
    private final @Nullable String last;
    private final byte[] lines;

    private CheckedPage(AccountId account, RecordType type, byte[] lines, @Nullable String after) {
        this.lines = lines;
        this.text = new CopyText(account, type, Math.max(1, lines.length));
        var order = new LineOrder(after);
        try (var reader = new LineReader(type, new ByteArrayInputStream(lines))) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                order.check(line, problems);
                if (problems.isEmpty()) {
                    text.add(line);
                }
            }
        }
        this.last = order.last();
    }

    /**
     * Reads canonical lines; throws {@link fi.muutto.protocol.record.LineFormatException} for anything else.
     *
     * @param lines the caller gives the array away
     * @param after the id that those of the page must lie above, if there is one
     */
    public static CheckedPage of(AccountId account, RecordType type, byte[] lines, @Nullable String after) {
        return new CheckedPage(account, type, lines, after);
    }

    /** What is wrong with the records; only a page without any is written. */
    public Problems problems() {
        return problems;
    }

    /** How many records may be written. */
    public int count() {
        return text.count();
    }

    /** The id of the last record; where there is none, the one that the page was to begin after. */
    public @Nullable String last() {
        return last;
    }

    CopyText text() {
        return text;
    }

    /** The records once more, to explain why the database refused them. */
    List<RecordLine> lines() {
        var again = new ArrayList<RecordLine>();
        try (var reader = new LineReader(text.type(), new ByteArrayInputStream(lines))) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                again.add(line);
            }
        }
        return again;
    }
}
