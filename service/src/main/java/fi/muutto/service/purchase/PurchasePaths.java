package fi.muutto.service.purchase;

import fi.muutto.service.shell.NavItem;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Addresses of this feature's pages, and its place in the top bar. */
@Configuration(proxyBeanMethods = false)
class PurchasePaths {
    static final String LIST = "/ostolaskut";
    static final String NEW = LIST + "/uusi";
    static final String PRINT = LIST + "/tulosta";
    static final String ONE = LIST + "/{id:[0-9a-f-]{36}}";
    static final String EDIT = ONE + "/muokkaa";

    static String of(UUID id) {
        return LIST + "/" + id;
    }

    @Bean
    NavItem purchasesPlace() {
        return new NavItem(350, "purchase.nav", LIST);
    }
}
