package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.shell.Notice;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issuing an invoice: first a page that says what will happen and what is missing, then the deed. */
@Controller
class IssueController {
    static final String SUFFIX = "/lahetys";

    private final AccountWork work;
    private final InvoiceParts parts;
    private final Settings settings;
    private final Issuing issuing;

    IssueController(AccountWork work, InvoiceParts parts, Settings settings, Issuing issuing) {
        this.work = work;
        this.parts = parts;
        this.settings = settings;
        this.issuing = issuing;
    }

    @GetMapping(InvoicePaths.ONE + SUFFIX)
    ModelAndView check(AccountId account, @PathVariable UUID id) {
        return check(account, id, HttpStatus.OK);
    }

    private ModelAndView check(AccountId account, UUID id, HttpStatus status) {
        var preview = issuing.preview(account, id);
        var page = new ModelAndView("invoice/check", status);
        page.addObject("preview", preview);
        page.addObject("invoice", preview.invoice());
        page.addObject("sheet", InvoiceSheet.of(preview.invoice(), preview.lines(), preview.vat()));
        page.addObject(
                "series", work.read(account, () -> settings.series(account)).isPresent());
        return page;
    }

    @PostMapping(InvoicePaths.ONE + SUFFIX)
    ModelAndView issue(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            issuing.issue(account, person, id);
        } catch (InvoiceException e) {
            if (e.reason() == Reason.INCOMPLETE) {
                return check(account, id, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            throw e;
        }
        var number = work.read(account, () -> parts.require(account, id)).number();
        Notice.ok("invoice.issued.done", Objects.requireNonNull(number)).showAfter(redirect);
        return new ModelAndView("redirect:" + InvoicePaths.of(id));
    }
}
