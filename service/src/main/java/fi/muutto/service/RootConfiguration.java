package fi.muutto.service;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every feature takes as given. */
@Configuration(proxyBeanMethods = false)
class RootConfiguration {

    /** The one clock; its zone is the business calendar's. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Helsinki"));
    }
}
