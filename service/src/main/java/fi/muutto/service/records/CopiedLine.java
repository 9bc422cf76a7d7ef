package fi.muutto.service.records;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordType;
import java.nio.charset.StandardCharsets;

/**
 * Turns rows in the text format of COPY into canonical lines, byte by byte: half of a transfer's work is this. What it
 * writes is what {@link fi.muutto.protocol.record.CanonicalLine} writes; a test holds them together. Not thread-safe.
 */
final class CopiedLine {
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private final Kind[] kinds;
    private final byte[][] keys;
    private final LineBytes out = new LineBytes(2048);
    private String id = "";

    CopiedLine(RecordType type) {
        kinds = type.fields().stream().map(Field::kind).toArray(Kind[]::new);
        keys = new byte[kinds.length][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ascii((i == 0 ? "{\"" : ",\"") + type.fields().get(i).name() + "\":");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The canonical line of a row, line feed included. */
    byte[] of(byte[] row) {
        out.clear();
        int from = 0;
        for (int i = 0; i < kinds.length; i++) {
            int to = end(row, from);
            out.add(keys[i]);
            value(kinds[i], row, from, to);
            if (i == 0) {
                id = new String(row, from, to - from, StandardCharsets.US_ASCII);
            }
            from = to + 1;
        }
        if (from != row.length && from != row.length + 1) {
            throw new IllegalStateException("a row has other columns than were asked for");
        }
        out.add('}');
        out.add('\n');
        return out.bytes();
    }

    /** Identifies the row that was turned last. */
    String id() {
        return id;
    }

    private static int end(byte[] row, int from) {
        int to = from;
        while (to < row.length && row[to] != '\t' && row[to] != '\n') {
            to++;
        }
        return to;
    }

    private void value(Kind kind, byte[] row, int from, int to) {
        if (to - from == 2 && row[from] == '\\' && row[from + 1] == 'N') {
            out.add(NULL);
            return;
        }
        switch (kind) {
            case INTEGER -> out.add(row, from, to);
            case FLAG -> out.add(row[from] == 't' ? TRUE : FALSE);
            case ID, REFERENCE, HASH, DECIMAL, DATE -> quoted(row, from, to);
            case MONEY -> money(row, from, to);
            case INSTANT -> instant(row, from, to);
            case TEXT, CODE -> text(row, from, to);
        }
    }

    private void quoted(byte[] row, int from, int to) {
        out.add('"');
        out.add(row, from, to);
        out.add('"');
    }

    /** Cents; the last two digits become decimals. */
    private void money(byte[] row, int from, int to) {
        int first = from;
        out.add('"');
        if (row[first] == '-') {
            out.add('-');
            first++;
        }
        int digits = to - first;
        if (digits > 2) {
            out.add(row, first, to - 2);
        } else {
            out.add('0');
        }
        out.add('.');
        if (digits < 2) {
            out.add('0');
        }
        out.add(row, Math.max(first, to - 2), to);
        out.add('"');
    }

    /** {@code 2026-11-25 08:00:00.5} as {@code 2026-11-25T08:00:00.500000Z}. */
    private void instant(byte[] row, int from, int to) {
        if (to < from + 19 || row[from + 10] != ' ' || row[to - 1] > '9') {
            throw new IllegalStateException("an instant that is not of this era");
        }
        out.add('"');
        out.add(row, from, from + 10);
        out.add('T');
        out.add(row, from + 11, from + 19);
        out.add('.');
        int fraction = Math.min(from + 20, to);
        out.add(row, fraction, to);
        for (int i = to - fraction; i < 6; i++) {
            out.add('0');
        }
        out.add('Z');
        out.add('"');
    }

    private void text(byte[] row, int from, int to) {
        out.add('"');
        int plain = from;
        for (int i = from; i < to; i++) {
            byte b = row[i];
            if (b == '\\' || b == '"' || (b >= 0 && b < 0x20)) {
                out.add(row, plain, i);
                i += b == '\\' ? 1 : 0;
                out.escaped(b == '\\' ? unescaped(row[i]) : b);
                plain = i + 1;
            }
        }
        out.add(row, plain, to);
        out.add('"');
    }

    /** What stands for the character in COPY's text format. */
    private static byte unescaped(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            default -> letter;
        };
    }
}
