package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making a recurring invoice of an invoice. */
@Controller
class RecurringStartController {
    private static final String PATH = InvoicePaths.RECURRING + "/uusi";

    private final AccountWork work;
    private final InvoiceParts parts;
    private final Recurring recurring;
    private final Clock clock;

    RecurringStartController(AccountWork work, InvoiceParts parts, Recurring recurring, Clock clock) {
        this.work = work;
        this.parts = parts;
        this.recurring = recurring;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView ask(AccountId account, @RequestParam("lasku") UUID invoiceId, Locale locale) {
        var invoice = work.read(account, () -> parts.require(account, invoiceId));
        var from = Objects.requireNonNullElse(invoice.issuedOn(), LocalDate.now(clock));
        var name = Objects.requireNonNullElse(invoice.get("buyerName"), "");
        var next = Formats.in(locale).dateInput(from.plusMonths(1));
        return page(account, invoiceId, new RecurringForm(name, "1", "MONTH", next), new Problems());
    }

    private ModelAndView page(AccountId account, UUID invoiceId, RecurringForm form, Problems problems) {
        var status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        var page = new ModelAndView("invoice/recurring-new", status);
        page.addObject("invoice", work.read(account, () -> parts.require(account, invoiceId)));
        page.addObject("form", form);
        page.addObject("units", IntervalUnit.values());
        page.addObject(Problems.NAME, problems);
        return page;
    }

    @PostMapping(PATH)
    ModelAndView create(
            AccountId account, @RequestParam("lasku") UUID invoiceId, RecurringForm form, RedirectAttributes redirect) {
        var problems = form.problems(LocalDate.now(clock));
        if (problems.any()) {
            return page(account, invoiceId, form, problems);
        }
        var id = recurring.createFrom(account, invoiceId, form.plan(LocalDate.now(clock)));
        Notice.ok("invoice.recurring.saved").showAfter(redirect);
        return new ModelAndView("redirect:" + InvoicePaths.RECURRING + "/" + id);
    }
}
