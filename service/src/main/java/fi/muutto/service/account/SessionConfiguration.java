package fi.muutto.service.account;

import fi.muutto.service.shell.ServiceIdentity;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions in the database: they end after eight hours without a request, and outlive a restart. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    private static final Duration IDLE = Duration.ofHours(8);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLength() {
        return repository -> repository.setDefaultMaxInactiveInterval(IDLE);
    }

    /** Two requests of one session may store the same attribute at once; the later one wins and neither fails. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionAttributes() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    CookieSerializer sessionCookie(ServiceIdentity service) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(service.cookie());
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie("https".equals(service.address().getScheme()));
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Spring Session looks for the converter of session attributes under this name. */
    @Bean
    @SuppressWarnings("NullAway") // a converter may answer null; the registering method's signature cannot say so
    GenericConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, SessionBytes::write);
        conversions.addConverter(byte[].class, Object.class, SessionBytes::readIfPossible);
        return conversions;
    }
}
