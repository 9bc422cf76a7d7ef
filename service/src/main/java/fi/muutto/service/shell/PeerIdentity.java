package fi.muutto.service.shell;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The other service ({@code muutto.peer.*}): named in texts, and the only one that accounts move to or from.
 *
 * @param name stable name in lower case
 * @param displayName the name as people read it
 * @param genitive Solon
 * @param elative Solosta, out of it
 * @param inessive Solossa, in it
 * @param illative Soloon, into it
 * @param partitive Soloa
 * @param accent colour and mark
 * @param address where the other service answers, without a slash at the end
 * @param publicKeyFile the key its messages and receipts are checked with; null when no transfer is configured
 */
@ConfigurationProperties("muutto.peer")
public record PeerIdentity(
        String name,
        String displayName,
        String genitive,
        String elative,
        String inessive,
        String illative,
        String partitive,
        Accent accent,
        URI address,
        @Nullable Path publicKeyFile) {
    public PeerIdentity {
        Objects.requireNonNull(name, "muutto.peer.name is missing");
        Objects.requireNonNull(displayName, "muutto.peer.display-name is missing");
        Objects.requireNonNull(accent, "muutto.peer.accent is missing");
        Objects.requireNonNull(address, "muutto.peer.address is missing");
    }

    /** The same as another language says it: only Finnish bends the name, the others put words before it. */
    public PeerIdentity in(Locale locale) {
        return ForeignNames.bends(locale)
                ? this
                : new PeerIdentity(
                        name,
                        displayName,
                        ForeignNames.genitive(displayName, locale),
                        displayName,
                        displayName,
                        displayName,
                        displayName,
                        accent,
                        address,
                        publicKeyFile);
    }
}
