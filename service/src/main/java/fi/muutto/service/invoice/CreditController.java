package fi.muutto.service.invoice;

import fi.muutto.rules.DecimalInput;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Crediting an invoice: a page that names what is taken back, then the credit note. */
@Controller
class CreditController {
    private static final String SUFFIX = "/hyvitys";
    private static final String WHOLE = "kaikki";

    private final AccountWork work;
    private final InvoiceParts parts;
    private final CreditedParts credited;
    private final CreditNotes notes;

    CreditController(AccountWork work, InvoiceParts parts, CreditedParts credited, CreditNotes notes) {
        this.work = work;
        this.parts = parts;
        this.credited = credited;
        this.notes = notes;
    }

    @GetMapping(InvoicePaths.ONE + SUFFIX)
    ModelAndView ask(AccountId account, @PathVariable UUID id) {
        return page(account, id, Map.of(), new Problems());
    }

    private ModelAndView page(AccountId account, UUID id, Map<String, String> sent, Problems problems) {
        return work.read(account, () -> {
            var invoice = parts.require(account, id);
            if (invoice.isDraft() || invoice.isCreditNote()) {
                return new ModelAndView("redirect:" + InvoicePaths.of(id));
            }
            var status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            var page = new ModelAndView("invoice/credit", status);
            page.addObject("invoice", invoice);
            page.addObject("lines", lines(account, id));
            page.addObject("sent", sent);
            page.addObject("before", credited.hasAny(account, id));
            page.addObject(Problems.NAME, problems);
            return page;
        });
    }

    private List<InvoiceLine> lines(AccountId account, UUID id) {
        return parts.lines(account, id).stream().map(InvoiceLine::new).toList();
    }

    @PostMapping(InvoicePaths.ONE + SUFFIX)
    ModelAndView credit(
            AccountId account,
            PersonId person,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var problems = new Problems();
        try {
            UUID note;
            if (WHOLE.equals(sent.get(DraftAction.PARAMETER))) {
                note = notes.creditAll(account, person, id);
            } else {
                var chosen = chosen(work.read(account, () -> lines(account, id)), sent, problems);
                if (problems.any()) {
                    return page(account, id, sent, problems);
                }
                note = notes.creditPart(account, person, id, chosen);
            }
            Notice.ok("invoice.credit.done").showAfter(redirect);
            return new ModelAndView("redirect:" + InvoicePaths.of(note));
        } catch (InvoiceException e) {
            if (e.reason() != Reason.CREDIT_TOO_LARGE) {
                throw e;
            }
            return page(account, id, sent, problems.add("quantities", e.reason().key()));
        }
    }

    private static Map<UUID, BigDecimal> chosen(List<InvoiceLine> lines, Map<String, String> sent, Problems problems) {
        var chosen = new HashMap<UUID, BigDecimal>();
        for (var line : lines) {
            var field = "quantity." + line.id();
            var text = sent.getOrDefault(field, "");
            if (text.isBlank()) {
                continue;
            }
            if (DecimalInput.flawIn(text).isPresent()) {
                problems.add(field, "invoice.draft.number.unreadable");
            } else {
                chosen.put(line.id(), DecimalInput.parse(text));
            }
        }
        if (chosen.isEmpty() && !problems.any()) {
            problems.add("quantities", "invoice.credit.nothing");
        }
        return chosen;
    }
}
