package fi.muutto.journey;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request of Solo on its way to Isolta.
 *
 * @param name claim, records, files …
 */
record Message(String name, String head, String body) {
    private static final Pattern NAME = Pattern.compile("^POST /siirto/v1/(\\S+) HTTP/1.1\r\n");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)\r\n");
    private static final Pattern EMAIL = Pattern.compile("\"email\":\"([^\"]+)\"");
    private static final Pattern ATTEMPT = Pattern.compile("\"attempt\":\"([^\"]+)\"");
    private static final int PATIENCE_MS = 60_000;

    static Message read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.write(next);
        }
        var text = head.toString(StandardCharsets.ISO_8859_1);
        var body = in.readNBytes(Integer.parseInt(found(LENGTH, text).orElseThrow()));
        return new Message(found(NAME, text).orElseThrow(), text, new String(body, StandardCharsets.ISO_8859_1));
    }

    Optional<String> email() {
        return found(EMAIL, body);
    }

    Optional<String> attempt() {
        return found(ATTEMPT, body);
    }

    private static Optional<String> found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What Isolta answers, head and all. */
    byte[] ask(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            var once = head.replaceFirst("\r\n", "\r\nConnection: close\r\n");
            socket.getOutputStream().write((once + body).getBytes(StandardCharsets.ISO_8859_1));
            return socket.getInputStream().readAllBytes();
        }
    }
}
