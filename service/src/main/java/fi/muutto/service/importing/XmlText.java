package fi.muutto.service.importing;

import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file in the encoding that it declares. A file whose bytes contradict the declaration is refused:
 * its names would be read wrong.
 */
final class XmlText {
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final int LONGEST_FRAME = 20_000;
    private static final Map<String, Charset> KNOWN = Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "US-ASCII", StandardCharsets.US_ASCII,
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "ISO-8859-15", Charset.forName("ISO-8859-15"),
            "WINDOWS-1252", Charset.forName("windows-1252"));

    private XmlText() {}

    static String of(byte[] bytes) {
        refuseOtherKinds(bytes);
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            requireDeclared(bytes, 3, StandardCharsets.UTF_8, "UTF-8");
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xfe, 0xff) || begins(bytes, 0, '<', 0)) {
            return wide(bytes, StandardCharsets.UTF_16BE);
        }
        if (begins(bytes, 0xff, 0xfe) || begins(bytes, '<', 0) && !begins(bytes, '<', 0, 0)) {
            return wide(bytes, StandardCharsets.UTF_16LE);
        }
        return narrow(bytes);
    }

    private static void refuseOtherKinds(byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY, 0, null);
        }
        if (begins(bytes, 0x1f, 0x8b) || begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 'B', 'Z', 'h')) {
            throw new UnreadableFileException(Reason.COMPRESSED, 0, null);
        }
    }

    private static String wide(byte[] bytes, Charset charset) {
        int mark = begins(bytes, 0xfe, 0xff) || begins(bytes, 0xff, 0xfe) ? 2 : 0;
        requireDeclared(bytes, mark, charset, "UTF-16");
        return decoded(bytes, mark, charset);
    }

    /** Bytes that show their encoding by themselves must not declare another. */
    private static void requireDeclared(byte[] bytes, int from, Charset charset, String family) {
        var head = new String(bytes, from, Math.min(bytes.length - from, LONGEST_FRAME), charset);
        var declared = declared(head);
        if (declared != null && !declared.startsWith(family)) {
            throw new UnreadableFileException(Reason.ENCODING, 1, null);
        }
    }

    private static String narrow(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, LONGEST_FRAME), StandardCharsets.ISO_8859_1);
        var declared = declared(head);
        var charset = declared == null ? StandardCharsets.UTF_8 : KNOWN.get(declared);
        if (charset == null || !charset.equals(StandardCharsets.UTF_8) && isUtf8BeyondAscii(bytes)) {
            throw new UnreadableFileException(Reason.ENCODING, 1, null);
        }
        var text = decoded(bytes, 0, charset);
        if (!charset.equals(StandardCharsets.UTF_8) && text.chars().anyMatch(c -> c >= 0x80 && c < 0xa0)) {
            throw new UnreadableFileException(Reason.ENCODING, 0, null);
        }
        return text;
    }

    private static @Nullable String declared(String head) {
        var declaration = DECLARED.matcher(head);
        return declaration.find() ? declaration.group(1).toUpperCase(Locale.ROOT) : null;
    }

    /** Letters of the upper half hardly ever follow each other so that they make up UTF-8 throughout. */
    private static boolean isUtf8BeyondAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return decode(bytes, 0, StandardCharsets.UTF_8) != null;
            }
        }
        return false;
    }

    private static String decoded(byte[] bytes, int from, Charset charset) {
        var text = decode(bytes, from, charset);
        if (text == null) {
            throw new UnreadableFileException(Reason.ENCODING, 0, null);
        }
        return text;
    }

    /** Null if the bytes are not of the encoding. A character that is cut off by the end of the file is left out. */
    private static @Nullable String decode(byte[] bytes, int from, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate((int) Math.ceil(decoder.maxCharsPerByte() * in.remaining()) + 1);
        var result = decoder.decode(in, out, false);
        return result.isError() ? null : out.flip().toString();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
