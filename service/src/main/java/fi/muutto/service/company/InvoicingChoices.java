package fi.muutto.service.company;

import fi.muutto.rules.VatRate;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen on the page of the invoicing settings, in the reader's language. */
@Component
class InvoicingChoices {
    private final MessageSource texts;

    InvoicingChoices(MessageSource texts) {
        this.texts = texts;
    }

    record Choices(List<Option> vatRates, List<Option> priceModes, List<Option> forms, List<Option> languages) {}

    /** The rates of the day and zero; one that is stored but no longer valid stands first, so that the page is honest. */
    Choices in(Locale locale, LocalDate today, @Nullable String storedRate) {
        return new Choices(
                vatRates(locale, today, storedRate),
                options(locale, "company.price_mode", List.of("NET", "GROSS")),
                options(locale, "company.reference_form", List.of("NATIONAL", "RF")),
                options(locale, "company.language", InvoicingForm.LANGUAGES));
    }

    private List<Option> vatRates(Locale locale, LocalDate today, @Nullable String storedRate) {
        var formats = Formats.in(locale);
        var options = new ArrayList<Option>();
        for (var rate : VatRate.validOn(today)) {
            options.add(new Option(rate.percent().toPlainString(), formats.percent(rate.percent())));
        }
        options.add(new Option("0", formats.percent(VatRate.ZERO.percent())));
        if (storedRate != null
                && options.stream().noneMatch(option -> option.value().equals(plain(storedRate)))) {
            var label = texts.getMessage(
                    "company.vat.old",
                    new Object[] {formats.percent(VatRate.parse(storedRate).percent())},
                    locale);
            options.add(0, new Option(plain(storedRate), label));
        }
        return options;
    }

    /** As the options write it: {@code 25.5} of {@code 25.50}. */
    static String plain(String rate) {
        return VatRate.flawIn(rate).isPresent() ? rate : VatRate.parse(rate).toString();
    }

    private List<Option> options(Locale locale, String key, List<String> values) {
        return values.stream()
                .map(value ->
                        new Option(value, texts.getMessage(key + "." + value.toLowerCase(Locale.ROOT), null, locale)))
                .toList();
    }
}
