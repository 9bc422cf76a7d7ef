package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Notice;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entries without a sum, and taking entries back. */
@Controller
class EntryController {
    private final Entries entries;
    private final InvoicePages pages;

    EntryController(Entries entries, InvoicePages pages) {
        this.entries = entries;
        this.pages = pages;
    }

    @PostMapping(InvoicePaths.ONE + "/merkinnat")
    ModelAndView add(
            AccountId account,
            PersonId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String happenedOn,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String counterparty,
            RedirectAttributes redirect) {
        var form = new EntryForm(version, kind, happenedOn, text, counterparty);
        var problems = form.problems(pages.today());
        if (problems.any()) {
            return pages.of(account, id, form, problems);
        }
        entries.add(account, person, id, form.versionRead(), form.entry(pages.today()));
        Notice.ok("invoice.entry.added").showAfter(redirect);
        return new ModelAndView("redirect:" + InvoicePaths.of(id));
    }

    @PostMapping(InvoicePaths.ONE + "/merkinnat/{entry}/kumoa")
    String undo(
            AccountId account,
            PersonId person,
            @PathVariable UUID id,
            @PathVariable UUID entry,
            RedirectAttributes redirect) {
        entries.undo(account, person, id, entry);
        Notice.ok("invoice.entry.undone").showAfter(redirect);
        return "redirect:" + InvoicePaths.of(id);
    }
}
