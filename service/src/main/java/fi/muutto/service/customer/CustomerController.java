package fi.muutto.service.customer;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.customer.CustomerCard.View;
import fi.muutto.service.customer.Timeline.Shown;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer's card, and what becomes of the customer as a whole. */
@Controller
class CustomerController {
    private static final int MOST_OFFSET = 1_000_000;

    private final Customers customers;
    private final CustomerCard card;

    CustomerController(Customers customers, CustomerCard card) {
        this.customers = customers;
        this.card = card;
    }

    @GetMapping(CustomerPages.ONE)
    ModelAndView show(
            AccountId account,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(name = "nayta", defaultValue = "") String shown,
            @RequestParam(name = "alku", defaultValue = "0") int offset,
            @RequestParam(name = "henkilo", required = false) @Nullable String person,
            @RequestParam(name = "merkinta", required = false) @Nullable UUID entry) {
        int start = Math.max(0, Math.min(offset, MOST_OFFSET));
        return card.show(account, id, locale, new View(shown(shown), start, person, entry, null), new Problems());
    }

    private static Shown shown(String word) {
        return switch (word) {
            case "memot" -> Shown.MEMOS;
            case "tapahtumat" -> Shown.EVENTS;
            default -> Shown.ALL;
        };
    }

    @PostMapping(CustomerPages.ONE + "/arkistoi")
    String archive(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        CustomerPages.found(customers.archive(account, person, id, true));
        Notice.ok("customer.archived")
                .withUndo(CustomerPages.LIST + "/" + id + "/palauta")
                .showAfter(redirect);
        return CustomerPages.back(id);
    }

    @PostMapping(CustomerPages.ONE + "/palauta")
    String restore(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        CustomerPages.found(customers.archive(account, person, id, false));
        Notice.ok("customer.restored").showAfter(redirect);
        return CustomerPages.back(id);
    }

    @PostMapping(CustomerPages.ONE + "/poista")
    String remove(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        CustomerPages.found(customers.find(account, id).isPresent());
        if (!customers.remove(account, person, id)) {
            Notice.warn("customer.not_removed").showAfter(redirect);
            return CustomerPages.back(id);
        }
        Notice.ok("customer.removed").showAfter(redirect);
        return "redirect:" + CustomerPages.LIST;
    }
}
