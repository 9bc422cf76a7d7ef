package fi.muutto.service.company;

import fi.muutto.service.shell.SettingsPage;
import fi.muutto.service.shell.SettingsPage.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this package in the menu of the settings. */
@Configuration(proxyBeanMethods = false)
class CompanyPages {
    static final String COMPANY = "/asetukset/yritys";
    static final String BANK_ACCOUNTS = "/asetukset/pankkitilit";
    static final String INVOICING = "/asetukset/laskutus";

    @Bean
    SettingsPage companyPage() {
        return new SettingsPage(Group.COMPANY, 10, "company.menu", COMPANY);
    }

    @Bean
    SettingsPage bankAccountsPage() {
        return new SettingsPage(Group.COMPANY, 20, "company.bank.menu", BANK_ACCOUNTS);
    }

    @Bean
    SettingsPage invoicingPage() {
        return new SettingsPage(Group.INVOICING, 10, "company.invoicing.menu", INVOICING);
    }
}
