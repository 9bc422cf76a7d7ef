package fi.muutto.service.transfer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.ServiceIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The terms in {@code terms/}, with the services' names filled in. A version that was ever shown stays there for ever. */
@Component
class TermsTexts {
    private static final int VERSION = 1;
    private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
    private static final String LANGUAGE = "fi";

    private final Terms current;

    TermsTexts(ServiceIdentity service, PeerIdentity peer) {
        this.current = new Terms(VERSION, DATE, LANGUAGE, filled(service, peer));
    }

    Terms current() {
        return current;
    }

    private static String filled(ServiceIdentity service, PeerIdentity peer) {
        return read("terms/transfer-" + VERSION + "_" + LANGUAGE + ".txt")
                .replace("{service}", service.displayName())
                .replace("{service.genitive}", service.genitive())
                .replace("{service.elative}", service.elative())
                .replace("{service.inessive}", service.inessive())
                .replace("{service.illative}", service.illative())
                .replace("{peer}", peer.displayName())
                .replace("{peer.genitive}", peer.genitive())
                .replace("{peer.inessive}", peer.inessive())
                .replace("{peer.illative}", peer.illative());
    }

    private static String read(String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
