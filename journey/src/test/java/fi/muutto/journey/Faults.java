package fi.muutto.journey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What a network, and whatever stands in it, does to messages. */
enum Faults implements Fault {
    CUT_BEFORE(Passage::cut),
    CUT_AFTER(passage -> {
        passage.ask();
        passage.cut();
    }),
    DELAYED(passage -> {
        pause(1500);
        passage.answer(passage.ask());
    }),
    DOUBLED(passage -> {
        passage.ask();
        passage.answer(passage.ask());
    }),
    TRUNCATED(passage -> {
        byte[] answer = passage.ask();
        passage.answer(Arrays.copyOf(answer, answer.length - 7));
    }),
    /** The length is right, some bytes of the body are not. */
    WRONG_BYTES(passage -> {
        byte[] answer = passage.ask();
        for (int i = 1; i <= 8; i++) {
            answer[answer.length - i * 3] ^= 0x15;
        }
        passage.answer(answer);
    }),
    /** Longer than anybody waits. */
    BLACK_HOLE(passage -> pause((Scene.ANSWER_S + 2) * 1000L)),
    IN_SLICES(passage -> {
        for (byte each : passage.ask()) {
            passage.answer(new byte[] {each});
        }
    }),
    REDIRECTED(passage -> passage.answer(ascii("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\n"
            + "Content-Length: 0\r\nConnection: close\r\n\r\n"))),
    PAGE_OF_A_PROXY(passage -> passage.answer(whole("200 OK", "text/html", ascii("<h1>Tervetuloa</h1>")))),
    BAD_GATEWAY(passage -> passage.answer(whole("502 Bad Gateway", "text/html", ascii("<h1>502</h1>")))),
    TOO_MANY(passage -> passage.answer(whole("429 Too Many Requests\r\nRetry-After: 1", "text/plain", ascii("later")))),
    UNAVAILABLE(passage ->
            passage.answer(whole("503 Service Unavailable\r\nRetry-After: 1", "text/plain", ascii("later")))),
    GZIP_CUT_SHORT(passage -> {
        byte[] packed = gzip(new byte[10_000]);
        passage.answer(whole(
                "200 OK\r\nContent-Encoding: gzip\r\nSiirto-Jatkuu: true",
                "application/x-ndjson",
                Arrays.copyOf(packed, packed.length / 2)));
    }),
    GZIP_BOMB(passage -> passage.answer(whole(
            "200 OK\r\nContent-Encoding: gzip\r\nSiirto-Jatkuu: true",
            "application/x-ndjson",
            gzip(new byte[50_000_000])))),
    TOO_LONG(passage -> passage.answer(whole("200 OK", "application/json", new byte[3_000_000])));

    private final Fault fault;

    Faults(Fault fault) {
        this.fault = fault;
    }

    /** Those that any message can meet; the slowest first. */
    static List<Faults> ofAnyMessage() {
        var pagesOnly = Set.of(GZIP_CUT_SHORT, GZIP_BOMB);
        return Stream.of(values())
                .filter(fault -> !pagesOnly.contains(fault))
                .sorted(Comparator.comparing(fault -> fault != BLACK_HOLE))
                .toList();
    }

    @Override
    public void meet(Passage passage) throws java.io.IOException {
        fault.meet(passage);
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] whole(String status, String type, byte[] body) {
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(ascii("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length + "\r\nConnection: close\r\n\r\n"));
        answer.writeBytes(body);
        return answer.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws java.io.IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            new ByteArrayInputStream(bytes).transferTo(out);
        }
        return packed.toByteArray();
    }
}
