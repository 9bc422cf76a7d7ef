package fi.muutto.protocol.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import fi.muutto.protocol.transfer.ProtocolException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileFramesTest {
    private static final byte[] LOGO = {0, 10, 13, 10, 125};
    private static final byte[] EMPTY = {};
    private static final Sha256 GONE = Sha256.of("gone".getBytes(UTF_8));
    private static final List<Sha256> WANTED = List.of(Sha256.of(LOGO), Sha256.of(EMPTY), GONE);

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final FileFrames frames = new FileFrames(sent);

    @Test
    void filesArriveWholeAndMissingOnesAreNamed() throws IOException {
        writeAll();

        assertThat(read(sent.toByteArray()))
                .containsOnlyKeys(WANTED)
                .containsEntry(Sha256.of(LOGO), LOGO)
                .containsEntry(GONE, null);
    }

    @Test
    void anAnswerCutOffAnywhereIsBroken() throws IOException {
        writeAll();
        for (int length = 0; length < sent.size(); length++) {
            var cut = Arrays.copyOf(sent.toByteArray(), length);
            assertRefused(cut, Reason.BROKEN_FRAME);
        }
    }

    @Test
    void bytesThatAreNotWhatTheirHashSaysAreRefused() throws IOException {
        frames.file(Sha256.of(LOGO), new byte[] {1, 2, 3});

        assertRefused(sent.toByteArray(), Reason.HASH_DIFFERS);
    }

    @Test
    void whatNobodyAskedForIsRefused() throws IOException {
        frames.file(Sha256.of(LOGO), LOGO);
        frames.file(Sha256.of(LOGO), LOGO);

        assertRefused(sent.toByteArray(), Reason.BROKEN_FRAME);
    }

    @Test
    void aFileLongerThanAllowedIsRefusedBeforeItIsRead() {
        var header = "{\"sha256\":\"" + GONE + "\",\"size\":" + (TransferLimits.FILE_BYTES + 1) + "}\n";

        assertRefused(header.getBytes(UTF_8), Reason.OUT_OF_RANGE);
        assertRefused("x".repeat(1_000).getBytes(UTF_8), Reason.BROKEN_FRAME);
    }

    @Test
    void whatFollowsTheEndIsRefused() throws IOException {
        writeAll();
        sent.write('x');

        assertRefused(sent.toByteArray(), Reason.BROKEN_FRAME);
    }

    @Test
    void aWriterNoticesAFileOfAnotherLength() {
        assertThatIOException().isThrownBy(() -> frames.file(GONE, 4, new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }

    private void writeAll() throws IOException {
        frames.file(Sha256.of(LOGO), LOGO);
        frames.file(Sha256.of(EMPTY), EMPTY);
        frames.missing(GONE);
        frames.end();
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> read(bytes))
                .returns(reason, ProtocolException::reason);
    }

    private static Map<Sha256, byte[]> read(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<Sha256, byte[]>();
        new FileFramesReader(new ByteArrayInputStream(bytes), WANTED).read(new FileFramesReader.Sink() {
            @Override
            public void file(Sha256 hash, byte[] content) {
                files.put(hash, content);
            }

            @Override
            public void missing(Sha256 hash) {
                files.put(hash, null);
            }
        });
        return files;
    }
}
