package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Notice;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving up what is open, after a page that says what it means. */
@Controller
class CreditLossController {
    private static final String SUFFIX = "/luottotappio";
    private static final int MOST_WORDS = 1_000;

    private final AccountWork work;
    private final InvoiceParts parts;
    private final Payments payments;
    private final InvoicePages pages;

    CreditLossController(AccountWork work, InvoiceParts parts, Payments payments, InvoicePages pages) {
        this.work = work;
        this.parts = parts;
        this.payments = payments;
        this.pages = pages;
    }

    @GetMapping(InvoicePaths.ONE + SUFFIX)
    String ask(AccountId account, @PathVariable UUID id, Model model) {
        var invoice = work.read(account, () -> parts.require(account, id));
        model.addAttribute("invoice", invoice);
        return invoice.state().isOpen() ? "invoice/loss" : "redirect:" + InvoicePaths.of(id);
    }

    @PostMapping(InvoicePaths.ONE + SUFFIX)
    String writeOff(
            AccountId account,
            PersonId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var words = reason.replace("\u0000", "").strip();
        var shortened = words.substring(0, Math.min(words.length(), MOST_WORDS));
        payments.writeOff(account, person, id, version, pages.today(), shortened.isEmpty() ? null : shortened);
        Notice.ok("invoice.loss.done").showAfter(redirect);
        return "redirect:" + InvoicePaths.of(id);
    }
}
