package fi.muutto.service.customer;

import fi.muutto.service.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Addresses of this package's pages, and its place in the top bar. */
@Configuration(proxyBeanMethods = false)
class CustomerPages {
    static final String LIST = "/asiakkaat";
    static final String ONE = LIST + "/{id:[0-9a-f-]{36}}";
    static final String GROUPS = LIST + "/ryhmat";

    @Bean
    NavItem customersPlace() {
        return new NavItem(300, "customer.nav", LIST);
    }

    static String back(Object customer) {
        return "redirect:" + LIST + "/" + customer;
    }

    /** Says the same of what another account has and of what nobody has. */
    static void found(boolean found) {
        if (!found) {
            throw missing();
        }
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
