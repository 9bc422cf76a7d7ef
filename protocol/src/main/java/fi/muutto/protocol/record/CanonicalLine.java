package fi.muutto.protocol.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as canonical lines: one JSON object a line without spaces, every key present in declared order, strings
 * escaped as RFC 8785 does, UTF-8, ended by a line feed. Not thread-safe.
 */
public final class CanonicalLine {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final Buffer out = new Buffer();
    private final RecordType type;
    private final byte[][] keys;

    public CanonicalLine(RecordType type) {
        this.type = type;
        this.keys = keysOf(type);
    }

    /** The bytes of the line, line feed included. */
    public byte[] bytes(RecordLine line) {
        out.reset();
        write(line);
        return out.toByteArray();
    }

    private void write(RecordLine line) {
        for (int i = 0; i < keys.length; i++) {
            out.writeBytes(keys[i]);
            value(type.fields().get(i).kind(), line.get(i));
        }
        out.write('}');
        out.write('\n');
    }

    private void value(Kind kind, @Nullable String text) {
        if (text == null) {
            raw("null");
        } else if (kind == Kind.INTEGER || kind == Kind.FLAG) {
            raw(text);
        } else {
            out.write('"');
            string(text);
            out.write('"');
        }
    }

    private void raw(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            out.write(ascii.charAt(i));
        }
    }

    private void string(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                int point = text.codePointAt(i);
                utf8(point);
                i += Character.charCount(point) - 1;
            } else if (c < 0x20 || c == '"' || c == '\\') {
                escape(c);
            } else {
                out.write(c);
            }
        }
    }

    private void utf8(int point) {
        if (point < 0x800) {
            out.write(0xc0 | (point >> 6));
        } else if (point < 0x10000) {
            out.write(0xe0 | (point >> 12));
            out.write(0x80 | ((point >> 6) & 0x3f));
        } else {
            out.write(0xf0 | (point >> 18));
            out.write(0x80 | ((point >> 12) & 0x3f));
            out.write(0x80 | ((point >> 6) & 0x3f));
        }
        out.write(0x80 | (point & 0x3f));
    }

    private void escape(char c) {
        out.write('\\');
        switch (c) {
            case '"', '\\' -> out.write(c);
            case '\b' -> out.write('b');
            case '\t' -> out.write('t');
            case '\n' -> out.write('n');
            case '\f' -> out.write('f');
            case '\r' -> out.write('r');
            default -> {
                raw("u00");
                out.write(HEX[c >> 4]);
                out.write(HEX[c & 0xf]);
            }
        }
    }

    private static byte[][] keysOf(RecordType type) {
        var keys = new byte[type.fields().size()][];
        for (int i = 0; i < keys.length; i++) {
            String key = (i == 0 ? "{\"" : ",\"") + type.fields().get(i).name() + "\":";
            keys[i] = key.getBytes(StandardCharsets.US_ASCII);
        }
        return keys;
    }

    /** The stream of the JDK without its locks. */
    private static final class Buffer extends ByteArrayOutputStream {
        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public void write(int b) {
            if (count == buf.length) {
                buf = java.util.Arrays.copyOf(buf, count * 2 + 64);
            }
            buf[count++] = (byte) b;
        }
    }
}
