package fi.muutto.service.document;

import fi.muutto.service.shell.Formats;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The service's formats in the language and currency of one invoice, absent values staying absent. */
final class DocumentFormats {
    private static final String SPACE = "\u00a0";

    private final Formats formats;
    private final DecimalFormat amounts;
    private final boolean english;
    private final String currency;

    DocumentFormats(Locale locale, String currency) {
        formats = Formats.in(locale);
        english = locale.getLanguage().equals("en");
        amounts = new DecimalFormat("#,##0.00############", symbols(english));
        this.currency = currency.equals("EUR") ? "€" : currency;
    }

    /** {@code €}, or the code of another currency. */
    String currency() {
        return currency;
    }

    /** {@code 1 234,50}, without the currency. */
    String amount(long cents) {
        return price(BigDecimal.valueOf(cents, 2));
    }

    /** {@code 1 234,50}; more decimals where the price has them. */
    String price(BigDecimal price) {
        return amounts.format(price);
    }

    /** {@code 1 234,50 €}, in English {@code €1,234.50}. */
    String money(long cents) {
        if (!english) {
            return amount(cents) + SPACE + currency;
        }
        var sign = cents < 0 ? "\u2212" : "";
        return sign
                + currency
                + (currency.length() > 1 ? SPACE : "")
                + price(BigDecimal.valueOf(cents, 2).abs());
    }

    @Nullable
    String date(@Nullable LocalDate date) {
        return date == null ? null : formats.date(date);
    }

    @Nullable
    String decimal(@Nullable BigDecimal value) {
        return value == null ? null : formats.decimal(value);
    }

    @Nullable
    String percent(@Nullable BigDecimal value) {
        return value == null ? null : formats.percent(value);
    }

    @Nullable
    String reference(@Nullable String reference) {
        return reference == null ? null : formats.reference(reference);
    }

    String iban(String iban) {
        return formats.iban(iban);
    }

    private static DecimalFormatSymbols symbols(boolean english) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(english ? ',' : '\u00a0');
        symbols.setDecimalSeparator(english ? '.' : ',');
        symbols.setMinusSign('\u2212');
        return symbols;
    }
}
