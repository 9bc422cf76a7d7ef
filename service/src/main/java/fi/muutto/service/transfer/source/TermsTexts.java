package fi.muutto.service.transfer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.ServiceIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The terms in {@code terms/}, with the services' names filled in. A version that was ever shown stays there for ever. */
@Component
class TermsTexts {
    private static final int VERSION = 1;
    private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
    private static final String FINNISH = "fi";
    private static final Set<String> LANGUAGES = Set.of(FINNISH, "sv", "en");

    private final Map<String, Terms> current;

    TermsTexts(ServiceIdentity service, PeerIdentity peer) {
        this.current = LANGUAGES.stream()
                .map(Locale::forLanguageTag)
                .collect(Collectors.toMap(
                        Locale::getLanguage, locale -> terms(service.in(locale), peer.in(locale), locale)));
    }

    /** In the language of the page; whoever accepts them accepts the text that was shown. */
    Terms current() {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return Objects.requireNonNull(current.get(LANGUAGES.contains(language) ? language : FINNISH));
    }

    private static Terms terms(ServiceIdentity service, PeerIdentity peer, Locale locale) {
        return new Terms(VERSION, DATE, locale.getLanguage(), filled(service, peer, locale));
    }

    private static String filled(ServiceIdentity service, PeerIdentity peer, Locale locale) {
        return read("terms/transfer-" + VERSION + "_" + locale.getLanguage() + ".txt")
                .replace("{service}", service.displayName())
                .replace("{service.genitive}", service.genitive())
                .replace("{service.elative}", service.elative())
                .replace("{service.inessive}", service.inessive())
                .replace("{service.illative}", service.illative())
                .replace("{peer}", peer.displayName())
                .replace("{peer.elative}", peer.elative())
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
