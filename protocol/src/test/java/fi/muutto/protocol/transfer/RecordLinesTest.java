package fi.muutto.protocol.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.protocol.transfer.ProtocolException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordLinesTest {
    @Test
    void linesArriveByteForByteAndInOrder() throws IOException {
        var lines = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"nimi\":\"Äö😀 " + i + "\"}")
                .toList();

        assertThat(read(page(lines))).isEqualTo(lines);
        assertThat(read(page(List.of()))).isEmpty();
    }

    @Test
    void theSameLinesGiveTheSameBytes() throws IOException {
        assertThat(page(List.of("a", "b"))).isEqualTo(page(List.of("a", "b")));
    }

    @Test
    void aPageCutOffAnywhereIsBroken() throws IOException {
        var page = page(List.of("{\"id\":\"1\"}", "{\"id\":\"2\"}"));
        for (int length = 0; length < page.length; length++) {
            assertRefused(Arrays.copyOf(page, length), Reason.BROKEN_FRAME);
        }
    }

    @Test
    void aPageThatEndsInTheMiddleOfALineIsBroken() throws IOException {
        assertRefused(compressed("{\"id\":\"1\"}\n{\"id\""), Reason.BROKEN_FRAME);
    }

    @Test
    void aLineTooLongAndAPageThatSwellsAreRefused() throws IOException {
        assertRefused(page(List.of("x".repeat(TransferLimits.LINE_BYTES + 1))), Reason.TOO_LARGE);
        var swelling = IntStream.range(0, 60).mapToObj(i -> "0".repeat(100_000)).toList();
        assertRefused(page(swelling), Reason.TOO_LARGE);
    }

    private static byte[] page(List<String> lines) throws IOException {
        return compressed(lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    private static byte[] compressed(String lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        RecordLines.write(bytes, lines.getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private static List<String> read(byte[] page) throws IOException {
        return new String(RecordLines.read(new ByteArrayInputStream(page)), UTF_8)
                .lines()
                .toList();
    }

    private static void assertRefused(byte[] page, Reason reason) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> read(page))
                .returns(reason, ProtocolException::reason);
    }
}
