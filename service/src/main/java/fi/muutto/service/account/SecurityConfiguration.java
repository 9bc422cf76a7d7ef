package fi.muutto.service.account;

import static org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN;

import fi.muutto.service.shell.ContentSecurity;
import fi.muutto.service.shell.ServiceIdentity;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Who may open what: the pages named here are open, every other one needs a log-in. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String MACHINES = "/siirto/v1/**";
    private static final String[] OPEN = {
        LoginController.PATH, RegistrationController.PATH, "/ohje", "/ohje/**", "/tietosuoja", "/assets/**"
    };

    /** Messages between services: each is signed, none has a session. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, ServiceIdentity service) {
        return headers(http, service)
                .securityMatcher(MACHINES)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, ServiceIdentity service, SecurityContextRepository logins, CsrfTokenRepository tokens) {
        return headers(http, service)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(logins))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new LoginFirst()))
                .logout(logout -> logout.logoutUrl("/kirjaudu-ulos")
                        .logoutSuccessUrl(LoginController.PATH + "?ulos")
                        // Not "cookies": a cookie belongs to a host with all its ports, and so to its other services
                        // too.
                        .addLogoutHandler((request, response, who) ->
                                response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"")))
                .build();
    }

    private static HttpSecurity headers(HttpSecurity http, ServiceIdentity service) {
        return http.headers(headers -> {
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentSecurity.POLICY));
            headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
            headers.crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
            headers.crossOriginOpenerPolicy(policy -> policy.policy(SAME_ORIGIN));
            if ("https".equals(service.address().getScheme())) {
                headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE));
            } else {
                headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
            }
        });
    }

    @Bean
    SecurityContextRepository logins() {
        return new LoginSession();
    }

    @Bean
    CsrfTokenRepository formTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    SessionAuthenticationStrategy renewal(CsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }
}
