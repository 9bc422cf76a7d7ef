package fi.muutto.service.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** Keeps the language that a link of the footer asks for; any other value changes nothing. */
final class LanguageSwitch implements HandlerInterceptor {
    static final String PARAMETER = "kieli";
    static final Locale FINNISH = Locale.forLanguageTag("fi-FI");

    private static final Map<String, Locale> LOCALES =
            Map.of("fi", FINNISH, "sv", Locale.forLanguageTag("sv-FI"), "en", Locale.UK);

    private final LocaleResolver resolver;

    LanguageSwitch(LocaleResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = request.getParameter(PARAMETER);
        var locale = asked == null ? null : LOCALES.get(asked);
        if (locale != null) {
            resolver.setLocale(request, response, locale);
        }
        return true;
    }
}
