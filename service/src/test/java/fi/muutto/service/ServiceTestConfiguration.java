package fi.muutto.service;

import fi.muutto.service.account.Accounts;
import fi.muutto.service.account.People;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

@TestConfiguration(proxyBeanMethods = false)
class ServiceTestConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    Visitors visitors(Environment environment, People people, Accounts accounts) {
        return new Visitors(environment, people, accounts);
    }
}
