package fi.muutto.service.transfer.target;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.transfer.TransferLog;
import fi.muutto.service.transfer.TransferMark;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the file outside the database brings back after a backup was restored, or a crash came between two steps. */
class RestoredBackupTest extends SoloTest {
    @Autowired
    private TransferLog log;

    @Autowired
    private RestartCheck check;

    @Test
    void aMoveThatIsPreparedAndLiveStandsInTheFile() throws Exception {
        SOURCE.holds(new Lines(null, 4).invoices("", 1, 3));
        var owner = visitors.owner();
        var path = start(owner).path();
        awaited(owner, path, "Tiedot on siirretty");
        awaited(owner, path, page -> marks(path).equals("PREPARED LIVE"));
    }

    private String marks(String path) {
        return String.join(
                " ",
                log.marks().stream()
                        .filter(mark -> mark.attempt().equals(idIn(path)))
                        .map(mark -> mark.kind().name())
                        .toList());
    }

    @Test
    void anAttemptThatTheDatabaseForgotIsAskedForAndCopiedAfresh() throws Exception {
        SOURCE.holds(new Lines(null, 4).invoices("", 1, 3));
        var owner = visitors.owner();
        var own = visitors.accountOf(owner);
        var attempt = UUID.randomUUID();
        SOURCE.frozenFor(attempt);
        log.append(new TransferMark(TransferMark.Kind.PREPARED, attempt, SOURCE.account, own.value(), null));

        check.compare();

        var path = TargetPages.of(attempt);
        awaited(owner, path, "Tiedot on siirretty");
        assertThat(SOURCE.asked).contains(TransferPaths.DECISION).doesNotContain(TransferPaths.CLAIM);
        assertThat(state(travelling())).isEqualTo("OPEN");
    }
}
