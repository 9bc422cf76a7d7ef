package fi.muutto.service.shell;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who this service is ({@code muutto.service.*}). Templates show it and never ask which one it is.
 *
 * @param name stable name in lower case, as in {@code isolta}; part of role names and of what is signed
 * @param displayName the name as people read it; used in Swedish and English as it is
 * @param genitive Isoltan
 * @param elative Isoltasta, out of it
 * @param inessive Isoltassa, in it
 * @param illative Isoltaan, into it
 * @param partitive Isoltaa
 * @param accent colour and mark
 * @param address where people reach the service, without a slash at the end
 * @param cookie name of the session's cookie: two services on one host need different ones
 * @param letsOut may an account move away from here?
 * @param takesIn may an account move here?
 */
@ConfigurationProperties("muutto.service")
public record ServiceIdentity(
        String name,
        String displayName,
        String genitive,
        String elative,
        String inessive,
        String illative,
        String partitive,
        Accent accent,
        URI address,
        String cookie,
        boolean letsOut,
        boolean takesIn) {
    public ServiceIdentity {
        Objects.requireNonNull(name, "muutto.service.name is missing");
        Objects.requireNonNull(displayName, "muutto.service.display-name is missing");
        Objects.requireNonNull(accent, "muutto.service.accent is missing");
        Objects.requireNonNull(address, "muutto.service.address is missing");
        Objects.requireNonNull(cookie, "muutto.service.cookie is missing");
    }

    /** The same as another language says it: only Finnish bends the name, the others put words before it. */
    public ServiceIdentity in(Locale locale) {
        return ForeignNames.bends(locale)
                ? this
                : new ServiceIdentity(
                        name,
                        displayName,
                        ForeignNames.genitive(displayName, locale),
                        displayName,
                        displayName,
                        displayName,
                        displayName,
                        accent,
                        address,
                        cookie,
                        letsOut,
                        takesIn);
    }
}
