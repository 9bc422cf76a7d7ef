package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the editor's search fields find while one types. Without script the form itself is sent and answers the same. */
@Controller
class FinderController {
    static final String CUSTOMERS = InvoicePaths.LIST + "/haku/asiakkaat";
    static final String PRODUCTS = InvoicePaths.LIST + "/haku/tuotteet";

    private final Finder finder;

    FinderController(Finder finder) {
        this.finder = finder;
    }

    @GetMapping(CUSTOMERS)
    String customers(AccountId account, @RequestParam(defaultValue = "") String customerQuery, Model model) {
        model.addAttribute("query", customerQuery);
        model.addAttribute("customers", customerQuery.isBlank() ? null : finder.customers(account, customerQuery));
        return "invoice/found :: customers";
    }

    @GetMapping(PRODUCTS)
    String products(AccountId account, @RequestParam(defaultValue = "") String productQuery, Model model) {
        model.addAttribute("query", productQuery);
        model.addAttribute("products", productQuery.isBlank() ? null : finder.products(account, productQuery));
        return "invoice/found :: products";
    }
}
