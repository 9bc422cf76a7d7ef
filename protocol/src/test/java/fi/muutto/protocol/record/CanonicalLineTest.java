package fi.muutto.protocol.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalLineTest {
    private static final String ID = "0198c5d2-7c1e-7abc-8def-0123456789ab";
    private static final String LINE = "{\"id\":\"" + ID + "\",\"customerId\":\"" + ID
            + "\",\"text\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001f\u007f/ä\u2028😀 \",\"author\":null,"
            + "\"writtenAt\":\"2026-11-25T10:00:00.120000Z\"}\n";

    private static RecordLine memo() {
        return RecordLine.of(MemoRecord.TYPE)
                .set(MemoRecord.ID, UUID.fromString(ID))
                .set(MemoRecord.CUSTOMER_ID, ID)
                .set(MemoRecord.TEXT, "\"\\\b\t\n\f\r\u0001\u001f\u007f/ä\u2028😀 ")
                .set(MemoRecord.WRITTEN_AT, Instant.parse("2026-11-25T10:00:00.120000999Z"));
    }

    @Test
    void aLineIsWrittenToTheByteAndReadBack() {
        byte[] bytes = new CanonicalLine(MemoRecord.TYPE).bytes(memo());

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(LINE);
        assertThat(read(LINE)).isEqualTo(memo());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"id\":\"x\",\"text\":\"x\"}",
                "{\"id\":1}",
                "{\"id\":\"a\",\"customerId\":\"b\",\"text\":{\"a\":1},\"author\":null,\"writtenAt\":\"\"}",
                "{\"id\":\"a\",\"customerId\":\"b\",\"text\":\"c\",\"author\":null,\"writtenAt\":\"\",\"more\":1}",
                "{\"id\":\"a\",\"customerId\":\"b\",\"text\":\"c\",\"author\":null,\"writtenAt\":\"\"",
            })
    void anythingElseIsRefusedWithoutQuotingIt(String text) {
        assertThatExceptionOfType(LineFormatException.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("memo, line 1: ");
    }

    @Test
    void idsMustRise() {
        var digest = new TypeDigest();
        digest.add("b", new byte[] {1});

        assertThatIllegalArgumentException().isThrownBy(() -> digest.add("b", new byte[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> digest.add("a", new byte[] {1}));
    }

    @Test
    void theDigestOfNothingIsKnown() {
        assertThat(new TypeDigest().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static RecordLine read(String text) {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (var reader = new LineReader(MemoRecord.TYPE, in)) {
            return reader.next();
        }
    }
}
