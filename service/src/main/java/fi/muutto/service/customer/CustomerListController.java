package fi.muutto.service.customer;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.shell.Htmx;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Asiakkaat: the list with its search. */
@Controller
class CustomerListController {
    private final CustomerList list;

    CustomerListController(CustomerList list) {
        this.list = list;
    }

    @GetMapping(CustomerPages.LIST)
    String page(
            AccountId account,
            @RequestParam(name = "haku", defaultValue = "") String search,
            @RequestParam(name = "tila", defaultValue = "") String state,
            @RequestParam(name = "jalkeen", required = false) @Nullable UUID after,
            Model model) {
        rows(account, search, state, after, model);
        model.addAttribute("counts", list.counts(account));
        return "customer/list";
    }

    @GetMapping(path = CustomerPages.LIST, headers = Htmx.REQUEST)
    String rows(
            AccountId account,
            @RequestParam(name = "haku", defaultValue = "") String search,
            @RequestParam(name = "tila", defaultValue = "") String state,
            @RequestParam(name = "jalkeen", required = false) @Nullable UUID after,
            Model model) {
        boolean archived = state.equals("arkisto");
        model.addAttribute("search", search);
        model.addAttribute("archived", archived);
        var found = list.find(account, search, archived, after);
        model.addAttribute("found", found);
        model.addAttribute("first", after == null ? null : link(search, archived, null));
        model.addAttribute("next", found.more() ? link(search, archived, found.lastId()) : null);
        return "customer/list :: rows";
    }

    private static String link(String search, boolean archived, @Nullable UUID after) {
        var parts = new StringJoiner("&", CustomerPages.LIST + "?", "").setEmptyValue(CustomerPages.LIST);
        if (!search.isBlank()) {
            parts.add("haku=" + UriUtils.encode(search, StandardCharsets.UTF_8));
        }
        if (archived) {
            parts.add("tila=arkisto");
        }
        if (after != null) {
            parts.add("jalkeen=" + after);
        }
        return parts.toString();
    }
}
