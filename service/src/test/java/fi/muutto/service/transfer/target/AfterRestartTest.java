package fi.muutto.service.transfer.target;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.TransferPaths;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A service that is started in the middle of a move has forgotten what it held in memory only. */
class AfterRestartTest extends SoloTest {
    @Autowired
    private PagesAhead pages;

    @Autowired
    private TalliesAhead tallies;

    @Test
    void whatWasReadBeforeTheRestartIsReadAgainBeforeItIsCompared() throws Exception {
        SOURCE.holds(new Lines("2026-", 4).invoices("2026-", 1, 3), FakeSource.bytes("lasku 1"));
        SOURCE.script(TransferPaths.FILES, (exchange, message) -> {
            var attempt = RequestJson.readFiles(message).attempt();
            pages.forget(attempt);
            tallies.forget(attempt);
            SOURCE.honestly(exchange, TransferPaths.FILES, message);
        });

        var owner = visitors.owner();
        awaited(owner, start(owner).path(), "Tiedot on siirretty");

        assertThat(state(travelling())).isEqualTo("OPEN");
    }
}
