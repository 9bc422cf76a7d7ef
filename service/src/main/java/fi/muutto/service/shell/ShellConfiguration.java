package fi.muutto.service.shell;

import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ServiceIdentity.class, PeerIdentity.class})
class ShellConfiguration {

    @Bean
    static MessageSource messageSource() {
        return new Texts();
    }

    @Bean
    PageObjects pageObjects(ServiceIdentity service, PeerIdentity peer, Menus menus, MessageSource texts) {
        return new PageObjects(service, peer, menus, texts);
    }

    @Bean
    NavItem settingsPlace() {
        return new NavItem(900, "shell.nav.settings", SettingsController.PATH);
    }

    @Bean
    LocaleResolver localeResolver(ServiceIdentity service) {
        var resolver = new CookieLocaleResolver(service.cookie() + "_KIELI");
        resolver.setDefaultLocale(LanguageSwitch.FINNISH);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure("https".equals(service.address().getScheme()));
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Bean
    WebMvcConfigurer pageInterceptors(LocaleResolver locales) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LanguageSwitch(locales)).excludePathPatterns("/assets/**");
                registry.addInterceptor(new VaryByHtmx()).excludePathPatterns("/assets/**");
            }
        };
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        var registration = new FilterRegistrationBean<>(new RequestIdFilter(new SecureRandom()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Before log-in is looked at, which asks for a parameter of the form. */
    @Bean
    FilterRegistrationBean<UnreadableFormFilter> unreadableFormFilter() {
        var registration = new FilterRegistrationBean<>(new UnreadableFormFilter());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
