package fi.muutto.service.product;

import fi.muutto.service.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Addresses of this package's pages, and its place in the top bar. */
@Configuration(proxyBeanMethods = false)
class ProductPages {
    static final String LIST = "/tuotteet";
    static final String ONE = LIST + "/{id:[0-9a-f-]{36}}";

    @Bean
    NavItem productsPlace() {
        return new NavItem(400, "product.nav", LIST);
    }

    static String of(Object product) {
        return LIST + "/" + product;
    }

    /** Says the same of what another account has and of what nobody has. */
    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
