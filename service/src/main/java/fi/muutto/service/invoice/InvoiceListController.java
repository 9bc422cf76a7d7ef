package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.shell.Htmx;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of invoices; with script only the list itself is drawn anew while one searches. */
@Controller
class InvoiceListController {
    private final InvoiceList list;
    private final Clock clock;

    InvoiceListController(InvoiceList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @GetMapping(InvoicePaths.LIST)
    String show(AccountId account, @RequestParam Map<String, String> sent, Model model) {
        var query = ListQuery.of(sent);
        model.addAttribute("query", query);
        model.addAttribute("tabs", ListTab.values());
        model.addAttribute("columns", ListOrder.values());
        model.addAttribute("found", list.find(account, query, LocalDate.now(clock)));
        return "invoice/list";
    }

    @GetMapping(path = InvoicePaths.LIST, headers = Htmx.REQUEST)
    String showInPlace(AccountId account, @RequestParam Map<String, String> sent, Model model) {
        return show(account, sent, model) + " :: results";
    }
}
