package fi.muutto.service.records;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/** A buffer of bytes that grows. */
final class LineBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] buffer;
    private int length;

    /** @param expected how many bytes there is room for at first */
    LineBytes(int expected) {
        buffer = new byte[expected];
    }

    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer, length);
    }

    /** Hands the bytes over as they stand, in pieces of at most that size. */
    void writeTo(CopyIn copy, int piece) throws SQLException {
        for (int from = 0; from < length; from += piece) {
            copy.writeToCopy(buffer, from, Math.min(piece, length - from));
        }
    }

    void add(char ascii) {
        room(1);
        buffer[length++] = (byte) ascii;
    }

    void add(byte[] bytes) {
        add(bytes, 0, bytes.length);
    }

    void add(byte[] bytes, int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, buffer, length, to - from);
        length += to - from;
    }

    /** Part of a text, in UTF-8. */
    void add(String text, int from, int to) {
        room((to - from) * 3);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                add(text.substring(i, to).getBytes(StandardCharsets.UTF_8));
                return;
            }
            buffer[length++] = (byte) c;
        }
    }

    /** The character inside a JSON string, escaped as RFC 8785 does if it has to be. */
    void escaped(byte c) {
        switch (c) {
            case '\\', '"' -> add(new byte[] {'\\', c});
            case '\b' -> add(new byte[] {'\\', 'b'});
            case '\f' -> add(new byte[] {'\\', 'f'});
            case '\n' -> add(new byte[] {'\\', 'n'});
            case '\r' -> add(new byte[] {'\\', 'r'});
            case '\t' -> add(new byte[] {'\\', 't'});
            default -> {
                if (c < 0x20) {
                    add(new byte[] {'\\', 'u', '0', '0', HEX[c >> 4], HEX[c & 0xf]});
                } else {
                    add((char) c);
                }
            }
        }
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
