package fi.muutto.sample;

import fi.muutto.service.shell.ContentSecurity;
import fi.muutto.service.shell.NavItem;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.PageNotice;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.SettingsPage;
import fi.muutto.service.shell.SignedInName;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Runs the shell with sample pages and without database and log-in; for tests and for looking at. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration"
        })
@ComponentScan({"fi.muutto.service.shell", "fi.muutto.sample"})
public class SamplePages {

    public static void main(String[] args) {
        SpringApplication.run(SamplePages.class, args);
    }

    @Bean
    NavItem home() {
        return new NavItem(100, "sample.home", "/");
    }

    @Bean
    NavItem form() {
        return new NavItem(200, "sample.form", "/malli");
    }

    @Bean
    SettingsPage move(PeerIdentity peer) {
        return new SettingsPage(SettingsPage.Group.ACCOUNT, 30, "sample.move", "/asetukset/siirto", peer.displayName());
    }

    @Bean
    SettingsPage invoicing() {
        return new SettingsPage(SettingsPage.Group.INVOICING, 10, "sample.invoicing", "/asetukset/laskutus");
    }

    @Bean
    SettingsPage hidden() {
        return new SettingsPage(SettingsPage.Group.INVOICING, 20, "sample.hidden", "/asetukset/piilossa")
                .visibleWhen(request -> request.getParameter("kaikki") != null);
    }

    @Bean
    SignedInName name() {
        return request -> request.getRequestURI().equals("/kirjaudu") ? Optional.empty() : Optional.of("Testi Tmi");
    }

    @Bean
    PageNotice frozen() {
        return request -> request.getParameter("lukossa") == null
                ? Optional.empty()
                : Optional.of(Notice.warn("sample.frozen").withLink("/asetukset/siirto", "sample.look"));
    }

    @Bean
    Filter contentSecurity() {
        return (request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("Content-Security-Policy", ContentSecurity.POLICY);
            request.setAttribute("_csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "sample"));
            chain.doFilter(request, response);
        };
    }
}
