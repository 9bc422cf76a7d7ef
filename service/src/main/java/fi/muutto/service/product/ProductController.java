package fi.muutto.service.product;

import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.records.FieldProblems;
import fi.muutto.service.records.FieldTexts;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Ids;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a product, new or known. A known product's form is its page. */
@Controller
class ProductController {
    private final Products products;
    private final ProductChoices choices;
    private final Ids ids;
    private final Clock clock;

    ProductController(Products products, ProductChoices choices, Ids ids, Clock clock) {
        this.products = products;
        this.choices = choices;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(ProductPages.LIST + "/uusi")
    ModelAndView blank(AccountId account, Locale locale) {
        var tax = ProductTax.on(LocalDate.now(clock)).get(0);
        return page(account, locale, null, Map.of("priceMode", "NET", "vatRate", tax.value()), new Problems());
    }

    @GetMapping(ProductPages.ONE)
    ModelAndView edit(AccountId account, Locale locale, @PathVariable UUID id) {
        var stored = products.find(account, id).orElseThrow(ProductPages::missing);
        var texts = FieldTexts.of(stored, Formats.in(locale));
        texts.put(ProductRecord.VAT_RATE.name(), ProductTax.of(stored).value());
        return page(account, locale, stored, texts, new Problems());
    }

    @PostMapping(ProductPages.LIST)
    ModelAndView add(
            AccountId account,
            PersonId person,
            Locale locale,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return save(account, person, locale, null, typed, redirect);
    }

    @PostMapping(ProductPages.ONE)
    ModelAndView change(
            AccountId account,
            PersonId person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var stored = products.find(account, id).orElseThrow(ProductPages::missing);
        return save(account, person, locale, stored, typed, redirect);
    }

    private ModelAndView save(
            AccountId account,
            PersonId person,
            Locale locale,
            @Nullable RecordLine stored,
            Map<String, String> typed,
            RedirectAttributes redirect) {
        var fields = new FieldProblems(typed, new Problems());
        var id = stored == null ? ids.next().toString() : stored.id();
        var product = ProductForm.read(id, fields, ProductTax.on(LocalDate.now(clock)));
        if (fields.problems().any()) {
            return page(account, locale, stored, typed, fields.problems());
        }
        if (stored == null) {
            products.add(account, person, product);
        } else if (!products.change(account, person, product)) {
            throw ProductPages.missing();
        }
        notice(account, product).showAfter(redirect);
        return new ModelAndView("redirect:" + ProductPages.LIST);
    }

    private Notice notice(AccountId account, RecordLine product) {
        var name = String.valueOf(product.get(ProductRecord.NAME));
        var code = product.get(ProductRecord.CODE);
        var other = products.otherWithCode(account, code, product.id());
        return code != null && other.isPresent()
                ? Notice.warn("product.saved.same_code", name, code, other.get())
                : Notice.ok("product.saved", name);
    }

    private ModelAndView page(
            AccountId account,
            Locale locale,
            @Nullable RecordLine stored,
            Map<String, String> texts,
            Problems problems) {
        var model = new HashMap<String, Object>();
        model.put("stored", stored == null ? null : FieldTexts.of(stored, Formats.in(locale)));
        model.put("used", stored != null && products.isUsed(account, UUID.fromString(stored.id())));
        model.put("form", texts);
        model.put("priceModes", choices.priceModes(locale));
        model.put("taxes", choices.taxes(locale, LocalDate.now(clock), stored));
        model.put(Problems.NAME, problems);
        return new ModelAndView(
                "product/edit", model, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
