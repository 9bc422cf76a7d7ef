package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Notice;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money that came for an invoice, or went back. */
@Controller
class PaymentController {
    private final Payments payments;
    private final InvoicePages pages;

    PaymentController(Payments payments, InvoicePages pages) {
        this.payments = payments;
        this.pages = pages;
    }

    @PostMapping(InvoicePaths.ONE + "/maksut")
    ModelAndView pay(
            AccountId account,
            PersonId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String paidOn,
            @RequestParam(defaultValue = "") String payer,
            Locale locale,
            RedirectAttributes redirect) {
        var form = new PaymentForm(version, amount, paidOn, payer);
        var today = pages.today();
        var problems = form.problems(today);
        if (problems.any()) {
            return pages.of(account, id, form, problems);
        }
        var who = payer.isBlank() ? null : payer.replace("\u0000", "");
        var standing = payments.pay(account, person, id, form.versionRead(), form.cents(), form.day(today), who);
        said(standing, Formats.in(locale)).showAfter(redirect);
        return new ModelAndView("redirect:" + InvoicePaths.of(id));
    }

    /** Over- and under-payment in words. */
    private static Notice said(Standing standing, Formats formats) {
        if (standing.open() == 0) {
            return Notice.ok("invoice.payment.whole");
        }
        return standing.state().isOpen()
                ? Notice.ok("invoice.payment.part", formats.money(standing.open()))
                : Notice.warn("invoice.payment.over", formats.money(Math.abs(standing.open())));
    }

    @PostMapping(InvoicePaths.ONE + "/palautukset")
    ModelAndView refund(
            AccountId account,
            PersonId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String paidOn,
            RedirectAttributes redirect) {
        var form = new PaymentForm(version, amount, paidOn, "");
        var today = pages.today();
        var problems = form.problems(today);
        if (problems.any()) {
            return pages.of(account, id, form, problems);
        }
        payments.refund(account, person, id, form.versionRead(), form.cents(), form.day(today));
        Notice.ok("invoice.payment.refunded").showAfter(redirect);
        return new ModelAndView("redirect:" + InvoicePaths.of(id));
    }
}
