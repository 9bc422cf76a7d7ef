package fi.muutto.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferLogTest {
    private static final TransferMark PREPARED =
            new TransferMark(TransferMark.Kind.PREPARED, new UUID(1, 1), new UUID(2, 2), new UUID(3, 3), null);
    private static final TransferMark LIVE = new TransferMark(
            TransferMark.Kind.LIVE, new UUID(1, 1), new UUID(2, 2), new UUID(3, 3), "head.body.signature");

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = home.resolve("transfers.log");
    }

    @Test
    void marksAreReadInTheOrderTheyWereWrittenAlsoByAnotherProcess() {
        new TransferLog(file).append(PREPARED);
        new TransferLog(file).append(LIVE);
        assertThat(new TransferLog(file).marks()).containsExactly(PREPARED, LIVE);
    }

    @Test
    void aMarkIsWrittenOnce() throws Exception {
        var log = new TransferLog(file);
        log.append(LIVE);
        log.append(LIVE);
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void aLineThatACrashCutOffHidesNoOther() throws Exception {
        var log = new TransferLog(file);
        log.append(PREPARED);
        Files.writeString(file, "LIVE 00000000-0000-0001-0000", StandardOpenOption.APPEND);
        log.append(LIVE);
        assertThat(log.marks()).containsExactly(PREPARED, LIVE);
    }
}
