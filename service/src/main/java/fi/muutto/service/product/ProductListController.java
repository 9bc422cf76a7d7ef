package fi.muutto.service.product;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Htmx;
import fi.muutto.service.shell.Notice;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Tuotteet: the list with its search, and what takes products off it. */
@Controller
class ProductListController {
    private static final String BACK = "redirect:" + ProductPages.LIST;

    private final ProductList list;
    private final Products products;

    ProductListController(ProductList list, Products products) {
        this.list = list;
        this.products = products;
    }

    @GetMapping(ProductPages.LIST)
    String page(
            AccountId account,
            @RequestParam(name = "haku", defaultValue = "") String search,
            @RequestParam(name = "tila", defaultValue = "") String state,
            @RequestParam(name = "jalkeen", required = false) @Nullable UUID after,
            Model model) {
        rows(account, search, state, after, model);
        model.addAttribute("counts", list.counts(account));
        return "product/list";
    }

    @GetMapping(path = ProductPages.LIST, headers = Htmx.REQUEST)
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
        return "product/list :: rows";
    }

    private static String link(String search, boolean archived, @Nullable UUID after) {
        var parts = new StringJoiner("&", ProductPages.LIST + "?", "").setEmptyValue(ProductPages.LIST);
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

    @PostMapping(ProductPages.ONE + "/arkistoi")
    String archive(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        if (!products.archive(account, person, id, true)) {
            throw ProductPages.missing();
        }
        Notice.ok("product.archived").withUndo(ProductPages.of(id) + "/palauta").showAfter(redirect);
        return BACK;
    }

    @PostMapping(ProductPages.ONE + "/palauta")
    String restore(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        if (!products.archive(account, person, id, false)) {
            throw ProductPages.missing();
        }
        Notice.ok("product.restored").showAfter(redirect);
        return BACK;
    }

    @PostMapping(ProductPages.ONE + "/poista")
    String remove(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        if (products.find(account, id).isEmpty()) {
            throw ProductPages.missing();
        }
        if (!products.remove(account, person, id)) {
            Notice.warn("product.not_removed").showAfter(redirect);
            return "redirect:" + ProductPages.of(id);
        }
        Notice.ok("product.removed").showAfter(redirect);
        return BACK;
    }
}
