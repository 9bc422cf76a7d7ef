package fi.muutto.service.report;

import fi.muutto.service.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this feature in the top bar. */
@Configuration(proxyBeanMethods = false)
class ReportPlaces {
    static final String REPORTS = "/raportit";
    static final String SAVED = REPORTS + "/tallennetut";
    static final String SAVED_ONE = SAVED + "/{id:[0-9a-f-]{36}}";

    @Bean
    NavItem homePlace() {
        return new NavItem(100, "report.home.nav", "/");
    }

    @Bean
    NavItem reportsPlace() {
        return new NavItem(500, "report.nav", REPORTS);
    }
}
