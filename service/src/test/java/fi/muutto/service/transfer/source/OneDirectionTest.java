package fi.muutto.service.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.RefusalReason;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A service that lets no account out has neither the page nor the messages. */
@TestPropertySource(properties = "muutto.service.lets-out=false")
class OneDirectionTest extends SourceScene {

    @Test
    void thereIsNoPageAndNoWayToIt() {
        assertThat(owner.get("/asetukset/sopimus").text()).doesNotContain("Solo siirto");
        assertThat(owner.get(PAGE).status()).isEqualTo(404);
        assertThat(owner.get(PAGE + "/keskeyta").status()).isEqualTo(404);
        owner.get("/tili");
        assertThat(owner.post(PAGE + "/avain", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void noMessageIsAnswered() {
        var attempt = UUID.randomUUID();
        assertThat(solo.decision(attempt).refusal()).isEqualTo(RefusalReason.NOT_FOUND);
        assertThat(solo.abort(attempt).refusal()).isEqualTo(RefusalReason.NOT_FOUND);
        assertThat(solo.records(attempt, "customer", null).refusal()).isEqualTo(RefusalReason.NOT_FOUND);
    }
}
