package fi.muutto.service.transfer.target;

import fi.muutto.service.account.Arrivals;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.database.ServiceHome;
import fi.muutto.service.shell.Accent;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.ServiceIdentity;
import fi.muutto.service.transfer.ServiceKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What going live needs besides the engine of records. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    Arrivals.class,
    Audit.class,
    ServiceKeys.class,
    ArrivalReceipt.class,
    StayingRows.class,
    GoingLive.class,
    Rehearsal.class
})
class TargetWiring {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T07:14:05Z"), ZoneId.of("Europe/Helsinki"));

    @Bean
    ServiceHome home() throws IOException {
        return new ServiceHome(Files.createTempDirectory("muutto-going-live"));
    }

    @Bean
    ServiceIdentity service() {
        return new ServiceIdentity(
                "solo",
                "Solo",
                "Solon",
                "Solosta",
                "Solossa",
                "Soloon",
                "Soloa",
                Accent.PLUM,
                URI.create("http://127.0.0.1:8082"),
                "SOLO",
                false,
                true);
    }

    @Bean
    PeerIdentity peer() {
        return new PeerIdentity(
                "isolta",
                "Isolta",
                "Isoltan",
                "Isoltasta",
                "Isoltassa",
                "Isoltaan",
                "Isoltaa",
                Accent.PETROL,
                URI.create("http://127.0.0.1:8081"),
                null);
    }
}
