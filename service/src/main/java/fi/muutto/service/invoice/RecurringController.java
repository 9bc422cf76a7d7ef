package fi.muutto.service.invoice;

import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.RecurringInvoiceRecord;
import fi.muutto.rules.PriceMode;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recurring invoices: the list, and one of them. */
@Controller
class RecurringController {
    static final String ONE = InvoicePaths.RECURRING + "/{id:[0-9a-f-]{36}}";

    private final AccountWork work;
    private final Recurring recurring;
    private final Settings settings;
    private final Clock clock;

    RecurringController(AccountWork work, Recurring recurring, Settings settings, Clock clock) {
        this.work = work;
        this.recurring = recurring;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(InvoicePaths.RECURRING)
    String list(AccountId account, Model model) {
        model.addAttribute("all", recurring.all(account));
        return "invoice/recurring-list";
    }

    @GetMapping(ONE)
    ModelAndView show(AccountId account, @PathVariable UUID id, Locale locale) {
        var form = RecurringForm.of(recurring.require(account, id), Formats.in(locale));
        return page(account, id, form, new Problems());
    }

    private ModelAndView page(AccountId account, UUID id, RecurringForm form, Problems problems) {
        var found = recurring.require(account, id);
        var lines = recurring.lines(account, id).stream()
                .map(DraftLine::ofRecurring)
                .toList();
        boolean gross = "GROSS".equals(found.text(RecurringInvoiceRecord.PRICE_MODE));
        var mode = gross ? PriceMode.GROSS : PriceMode.NET;
        var page = new ModelAndView(
                "invoice/recurring", problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        page.addObject("recurring", found);
        page.addObject("form", form);
        page.addObject("units", IntervalUnit.values());
        page.addObject("lines", lines);
        page.addObject("amounts", DraftAmounts.of(mode, new ArrayList<>(lines), List.of()));
        page.addObject("customer", customerName(account, found.customerId()));
        page.addObject(Problems.NAME, problems);
        return page;
    }

    private String customerName(AccountId account, UUID customer) {
        return work.read(account, () -> settings.customer(account, customer))
                .map(found -> found.required(CustomerRecord.NAME))
                .orElse("–");
    }

    @PostMapping(ONE)
    ModelAndView change(AccountId account, @PathVariable UUID id, RecurringForm form, RedirectAttributes redirect) {
        var problems = form.problems(LocalDate.now(clock));
        if (problems.any()) {
            return page(account, id, form, problems);
        }
        recurring.change(account, id, form.plan(LocalDate.now(clock)));
        Notice.ok("invoice.recurring.saved").showAfter(redirect);
        return new ModelAndView("redirect:" + InvoicePaths.RECURRING + "/" + id);
    }

    @PostMapping(ONE + "/tauko")
    String pause(AccountId account, @PathVariable UUID id, RedirectAttributes redirect) {
        recurring.pause(account, id);
        Notice.ok("invoice.recurring.paused").showAfter(redirect);
        return "redirect:" + InvoicePaths.RECURRING + "/" + id;
    }

    @PostMapping(ONE + "/jatko")
    String resume(AccountId account, @PathVariable UUID id, RedirectAttributes redirect) {
        recurring.resume(account, id);
        Notice.ok("invoice.recurring.resumed").showAfter(redirect);
        return "redirect:" + InvoicePaths.RECURRING + "/" + id;
    }

    @PostMapping(ONE + "/lasku")
    String make(AccountId account, @PathVariable UUID id, RedirectAttributes redirect) {
        var draft = recurring.make(account, id);
        Notice.ok("invoice.recurring.made", recurring.require(account, id).nextOn())
                .showAfter(redirect);
        return "redirect:" + InvoicePaths.draft(draft);
    }
}
