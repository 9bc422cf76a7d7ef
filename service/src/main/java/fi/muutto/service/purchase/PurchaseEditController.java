package fi.muutto.service.purchase;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.files.FileRefusedException;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Ids;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new purchase invoice, or one to be mended, with its picture or PDF. */
@Controller
class PurchaseEditController {
    private final Purchases purchases;
    private final Ids ids;
    private final Clock clock;

    PurchaseEditController(Purchases purchases, Ids ids, Clock clock) {
        this.purchases = purchases;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(PurchasePaths.NEW)
    ModelAndView blank(Locale locale) {
        return page(PurchaseForm.blank(LocalDate.now(clock), Formats.in(locale)), null, new Problems());
    }

    @PostMapping(PurchasePaths.NEW)
    ModelAndView add(
            AccountId account,
            PersonId person,
            PurchaseForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        var problems = new Problems();
        var purchase = new PurchaseReading(problems, LocalDate.now(clock)).read(ids.next(), form);
        var attachment = attachment(file, problems);
        if (purchase == null || problems.any()) {
            return page(form, null, problems);
        }
        purchases.add(account, person, purchase, attachment);
        return saved(purchase, redirect);
    }

    @GetMapping(PurchasePaths.EDIT)
    ModelAndView edit(AccountId account, Locale locale, @PathVariable UUID id) {
        var purchase = required(account, id);
        return page(PurchaseForm.of(purchase, Formats.in(locale)), purchase, new Problems());
    }

    @PostMapping(PurchasePaths.EDIT)
    ModelAndView change(
            AccountId account,
            PersonId person,
            @PathVariable UUID id,
            PurchaseForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        var problems = new Problems();
        var before = required(account, id);
        var purchase = new PurchaseReading(problems, LocalDate.now(clock)).read(id, form);
        var attachment = attachment(file, problems);
        if (purchase == null || problems.any()) {
            return page(form, before, problems);
        }
        purchases.change(account, person, purchase, attachment);
        return saved(purchase, redirect);
    }

    private Purchase required(AccountId account, UUID id) {
        return purchases.find(account, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable Attachment attachment(@Nullable MultipartFile file, Problems problems) throws IOException {
        try {
            return file == null ? null : Attachment.of(file);
        } catch (FileRefusedException e) {
            problems.addFlaw("file", "purchase.file", e.reason());
            return null;
        }
    }

    private static ModelAndView saved(Purchase purchase, RedirectAttributes redirect) {
        Notice.ok("purchase.saved", purchase.supplierName()).showAfter(redirect);
        return new ModelAndView("redirect:" + PurchasePaths.of(purchase.id()));
    }

    private static ModelAndView page(PurchaseForm form, @Nullable Purchase purchase, Problems problems) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("form", form);
        model.put("purchase", purchase);
        model.put(Problems.NAME, problems);
        return new ModelAndView(
                "purchase/edit", model, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
