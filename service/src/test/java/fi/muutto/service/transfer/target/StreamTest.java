package fi.muutto.service.transfer.target;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.TransferPaths;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StreamTest extends SoloTest {

    @Test
    void thePageOfAMoveFollowsItToItsEnd() {
        SOURCE.holds(new Lines(null, 4).invoices("", 1, 30), "lasku".getBytes(StandardCharsets.UTF_8));
        var slow = new int[1];
        SOURCE.script(TransferPaths.RECORDS, (exchange, message) -> {
            if (slow[0]++ < 6) {
                pause();
            }
            SOURCE.honestly(exchange, TransferPaths.RECORDS, message);
        });
        var owner = visitors.owner();
        var path = start(owner).path();
        var stream = owner.send(owner.request(path + "/tapahtumat")
                .setHeader("Accept", "text/event-stream")
                .build());
        assertThat(stream.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(stream.body())
                .contains("event:status", "Tiedot tulevat parhaillaan", "<progress", "event:done")
                .contains("data:" + path)
                .doesNotContain("<html");
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
