package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.shell.Htmx;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of a draft, stored or not. Every button sends the whole form; with script only a part of the page returns. */
@Controller
class DraftController {
    static final String NEW = InvoicePaths.LIST + "/uusi";
    private static final String VIEW = "invoice/draft";

    private final AccountWork work;
    private final InvoiceParts parts;
    private final DraftEditor editor;
    private final Drafts drafts;
    private final Finder finder;

    DraftController(AccountWork work, InvoiceParts parts, DraftEditor editor, Drafts drafts, Finder finder) {
        this.work = work;
        this.parts = parts;
        this.editor = editor;
        this.drafts = drafts;
        this.finder = finder;
    }

    @GetMapping(NEW)
    ModelAndView blank(
            AccountId account, @RequestParam(name = "asiakas", defaultValue = "") String customer, Locale locale) {
        var form = editor.blank(account, DraftForm.uuid(customer).orElse(null), locale);
        return shown(account, null, form);
    }

    @GetMapping(InvoicePaths.ONE + "/muokkaa")
    ModelAndView stored(AccountId account, @PathVariable UUID id, Locale locale) {
        var invoice = work.read(account, () -> parts.require(account, id));
        if (!invoice.isDraft()) {
            return new ModelAndView("redirect:" + InvoicePaths.of(id));
        }
        return shown(account, id, editor.stored(account, invoice, locale));
    }

    private ModelAndView shown(AccountId account, @Nullable UUID id, DraftForm form) {
        return view(editor.page(account, id, form, DraftReading.of(form, editor.today())), new Problems(), "");
    }

    @PostMapping(NEW)
    ModelAndView sendNew(
            AccountId account,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = Htmx.REQUEST, required = false) @Nullable String script,
            Locale locale,
            RedirectAttributes redirect) {
        return send(account, null, sent, script != null, locale, redirect);
    }

    @PostMapping(InvoicePaths.ONE + "/muokkaa")
    ModelAndView sendStored(
            AccountId account,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = Htmx.REQUEST, required = false) @Nullable String script,
            Locale locale,
            RedirectAttributes redirect) {
        return send(account, id, sent, script != null, locale, redirect);
    }

    private ModelAndView send(
            AccountId account,
            @Nullable UUID id,
            Map<String, String> sent,
            boolean script,
            Locale locale,
            RedirectAttributes redirect) {
        var action = DraftAction.of(sent.getOrDefault(DraftAction.PARAMETER, ""));
        var form = editor.changed(account, DraftForm.of(sent), action, locale);
        if (action.kind() == DraftAction.Kind.DELETE) {
            return deleted(account, id, redirect);
        }
        var reading = DraftReading.of(form, editor.today());
        if (!action.stores()) {
            return view(found(account, id, form, reading, action, sent), new Problems(), script ? part(action) : "");
        }
        if (reading.problems().any()) {
            return view(editor.page(account, id, form, reading), reading.problems(), "");
        }
        return stored(account, id, form, reading, action, redirect);
    }

    private static String part(DraftAction action) {
        return action.kind() == DraftAction.Kind.COMPUTE ? " :: computed" : " :: rows";
    }

    private DraftPage found(
            AccountId account,
            @Nullable UUID id,
            DraftForm form,
            DraftReading reading,
            DraftAction action,
            Map<String, String> sent) {
        var page = editor.page(account, id, form, reading);
        return switch (action.kind()) {
            case FIND_CUSTOMER -> {
                var query = DraftForm.text(sent, "customerQuery");
                yield page.withCustomers(query, finder.customers(account, query));
            }
            case FIND_PRODUCT -> {
                var query = DraftForm.text(sent, "productQuery");
                yield page.withProducts(query, finder.products(account, query));
            }
            default -> page;
        };
    }

    private ModelAndView stored(
            AccountId account,
            @Nullable UUID id,
            DraftForm form,
            DraftReading reading,
            DraftAction action,
            RedirectAttributes redirect) {
        var saved = id;
        if (saved == null) {
            saved = drafts.create(account, reading.draft());
        } else if (!isSaved(account, saved, form, reading)) {
            var current = form.withVersion(editor.version(account, saved));
            var page = editor.page(account, saved, current, reading).asChangedMeanwhile();
            return new ModelAndView(VIEW, Map.of("page", page, Problems.NAME, new Problems()), HttpStatus.CONFLICT);
        }
        if (action.kind() == DraftAction.Kind.CHECK) {
            return new ModelAndView("redirect:" + InvoicePaths.of(saved) + IssueController.SUFFIX);
        }
        Notice.ok("invoice.draft.saved").showAfter(redirect);
        return new ModelAndView("redirect:" + InvoicePaths.draft(saved));
    }

    private boolean isSaved(AccountId account, UUID id, DraftForm form, DraftReading reading) {
        long version = form.version().matches("[0-9]{1,15}") ? Long.parseLong(form.version()) : -1;
        try {
            drafts.save(account, id, version, reading.draft());
            return true;
        } catch (InvoiceException e) {
            if (e.reason() != Reason.CHANGED_MEANWHILE) {
                throw e;
            }
            return false;
        }
    }

    private ModelAndView deleted(AccountId account, @Nullable UUID id, RedirectAttributes redirect) {
        if (id != null) {
            drafts.delete(account, id);
        }
        Notice.ok("invoice.draft.deleted").showAfter(redirect);
        return new ModelAndView("redirect:" + InvoicePaths.LIST);
    }

    private static ModelAndView view(DraftPage page, Problems problems, String part) {
        var status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView(VIEW + part, Map.of("page", page, Problems.NAME, problems), status);
    }
}
