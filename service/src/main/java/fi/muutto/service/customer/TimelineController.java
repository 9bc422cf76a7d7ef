package fi.muutto.service.customer;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.customer.CustomerCard.View;
import fi.muutto.service.shell.Ids;
import fi.muutto.service.shell.Notice;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contact events and memos on a customer's card. */
@Controller
@RequestMapping(CustomerPages.ONE + "/merkinnat")
class TimelineController {
    private final Customers customers;
    private final Timeline timeline;
    private final CustomerCard card;
    private final Ids ids;
    private final Clock clock;

    TimelineController(Customers customers, Timeline timeline, CustomerCard card, Ids ids, Clock clock) {
        this.customers = customers;
        this.timeline = timeline;
        this.card = card;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    ModelAndView add(
            AccountId account,
            PersonId who,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        CustomerPages.found(customers.find(account, id).isPresent());
        var form = new TimelineForm(typed, clock);
        var entry = form.added(ids.next());
        if (form.problems().any()) {
            return card.show(account, id, locale, View.plain().withEntry(null, typed), form.problems());
        }
        timeline.add(account, who, id, entry);
        return saved(id, redirect);
    }

    @PostMapping("/{entry:[0-9a-f-]{36}}")
    ModelAndView change(
            AccountId account,
            PersonId who,
            Locale locale,
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var stored = timeline.find(account, id, entry).orElseThrow(CustomerPages::missing);
        var form = new TimelineForm(typed, clock);
        var changed = form.changed(stored);
        if (form.problems().any()) {
            return card.show(account, id, locale, View.plain().withEntry(entry, typed), form.problems());
        }
        timeline.change(account, who, changed);
        return saved(id, redirect);
    }

    private static ModelAndView saved(UUID id, RedirectAttributes redirect) {
        Notice.ok("customer.entry.saved").showAfter(redirect);
        return new ModelAndView(CustomerPages.back(id));
    }
}
