package fi.muutto.service.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What other features bring, for the tests of this one. */
@Configuration(proxyBeanMethods = false)
class TrialConfiguration {
    static final String UNLUCKY = "Kaatuva Oy";

    /** The transfer has pages for its own states; this one is nobody's. */
    @Bean
    LandingPage trialLanding() {
        return new LandingPage(AccountState.JOINED, "/asetukset/sopimus?yhdistetty", "account.contract.show");
    }

    @EventListener
    void opened(AccountOpened event) {
        if (event.companyName().equals(UNLUCKY)) {
            throw new IllegalStateException("no first records");
        }
    }
}
