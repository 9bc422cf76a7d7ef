package fi.muutto.service.product;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.PriceMode;
import fi.muutto.rules.VatCategory;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen on the page of a product, in the reader's language. */
@Component
class ProductChoices {
    private final MessageSource texts;

    ProductChoices(MessageSource texts) {
        this.texts = texts;
    }

    List<Option> priceModes(Locale locale) {
        return Arrays.stream(PriceMode.values())
                .map(mode -> new Option(mode.name(), text(locale, "product.price_mode", mode.name())))
                .toList();
    }

    /** What may be chosen today; what the product has although it may not stands first, so that the page is honest. */
    List<Option> taxes(Locale locale, LocalDate today, @Nullable RecordLine stored) {
        var options = new ArrayList<Option>();
        for (var tax : ProductTax.on(today)) {
            options.add(new Option(tax.value(), label(locale, tax)));
        }
        if (stored != null) {
            var tax = ProductTax.of(stored);
            if (options.stream().noneMatch(option -> option.value().equals(tax.value()))) {
                var percent = Formats.in(locale).percent(tax.rate());
                options.add(
                        0,
                        new Option(tax.value(), texts.getMessage("product.vat.old", new Object[] {percent}, locale)));
            }
        }
        return options;
    }

    private String label(Locale locale, ProductTax tax) {
        var percent = Formats.in(locale).percent(tax.rate());
        return tax.category().equals(VatCategory.S.name())
                ? percent
                : percent + ", " + text(locale, "product.vat", tax.category());
    }

    private String text(Locale locale, String key, String word) {
        return texts.getMessage(key + "." + word.toLowerCase(Locale.ROOT), null, locale);
    }
}
