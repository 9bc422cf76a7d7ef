package fi.muutto.service.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, sums and dates as people read them in Finnish, Swedish (of Finland) and English.
 *
 * <p>The patterns are our own and not the JDK's, whose locale data change between releases. Spaces inside a value are
 * U+00A0, except in account and reference numbers, which are copied into banks; minus is U+2212. Anything null is
 * shown as an en dash. Templates reach it as {@code #fmt}. Source of the forms: SFS 4175.
 */
public final class Formats {
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private static final String NOTHING = "–";
    private static final String SPACE = "\u00a0";
    private static final String MINUS = "\u2212";

    private final Locale locale;
    private final boolean english;

    private Formats(Locale locale) {
        this.locale = locale;
        this.english = locale.getLanguage().equals("en");
    }

    /** The formats of a language; of Finnish, if the language is none of ours. */
    public static Formats in(Locale locale) {
        return new Formats(locale);
    }

    /** {@code 1 234,50 €} of euro cents. */
    public String money(@Nullable Long cents) {
        return money(cents, "EUR");
    }

    /**
     * {@code 1 234,50 €}, {@code 1 234,50 USD}.
     *
     * @param cents hundredths of the currency, whichever it is
     * @param currency code of ISO 4217
     */
    public String money(@Nullable Long cents, String currency) {
        if (cents == null) {
            return NOTHING;
        }
        var amount = BigDecimal.valueOf(cents, 2);
        boolean euro = currency.equals("EUR");
        if (english) {
            return sign(amount) + (euro ? "€" : currency + SPACE) + digits(amount.abs());
        }
        return sign(amount) + digits(amount.abs()) + SPACE + (euro ? "€" : currency);
    }

    /** {@code 1 234,5}: no zeros at the end. */
    public String decimal(@Nullable BigDecimal value) {
        return value == null ? NOTHING : sign(value) + digits(trimmed(value.abs()));
    }

    /** {@code 25,5 %} of 25.5, in English {@code 25.5%}. */
    public String percent(@Nullable BigDecimal value) {
        return value == null ? NOTHING : decimal(value) + (english ? "%" : SPACE + "%");
    }

    /** {@code 3 018}. */
    public String count(long value) {
        return decimal(BigDecimal.valueOf(value));
    }

    /** {@code 84 Mt}, in Swedish and English {@code 84 MB}; at least one kilobyte. */
    public String size(long bytes) {
        boolean mega = bytes >= 1_000_000;
        var amount = BigDecimal.valueOf(bytes, mega ? 6 : 3).setScale(0, RoundingMode.UP);
        boolean finnish = !english && !locale.getLanguage().equals("sv");
        return decimal(amount) + SPACE + (mega ? "M" : "k") + (finnish ? "t" : "B");
    }

    /** {@code 25.11.2026}, in English {@code 25 Nov 2026}. */
    public String date(@Nullable LocalDate date) {
        return date == null ? NOTHING : DatePatterns.date(date, english);
    }

    /** {@code 25.11.}, in English {@code 25 Nov}: a day near enough to need no year. */
    public String dayMonth(LocalDate date) {
        return DatePatterns.dayMonth(date, english);
    }

    /** {@code 25.11.2026 klo 9.07} in Helsinki. */
    public String dateTime(@Nullable Instant instant) {
        return instant == null
                ? NOTHING
                : date(instant.atZone(HELSINKI).toLocalDate()) + (english ? ", " : " ") + time(instant);
    }

    /** {@code klo 9.07}, {@code kl. 9.07}, {@code 09:07} in Helsinki. */
    public String time(@Nullable Instant instant) {
        return instant == null
                ? NOTHING
                : DatePatterns.time(instant.atZone(HELSINKI).toLocalTime(), locale.getLanguage());
    }

    /** {@code FI21 1234 5600 0007 85}. */
    public String iban(@Nullable String iban) {
        return iban == null ? NOTHING : Grouping.fromLeft(iban, 4, " ");
    }

    /** {@code 202 61094}: fives from the right; a creditor reference (RF…) in fours from the left. */
    public String reference(@Nullable String reference) {
        if (reference == null) {
            return NOTHING;
        }
        boolean creditor = reference.startsWith("RF");
        return creditor ? Grouping.fromLeft(reference, 4, " ") : Grouping.fromRight(reference, 5, " ");
    }

    /** What a field holds for editing: {@code -1234,50} of cents, without groups. Empty for null. */
    public String moneyInput(@Nullable Long cents) {
        return cents == null ? "" : plain(BigDecimal.valueOf(cents, 2));
    }

    /** What a field holds for editing: {@code 1234,5}, without groups. Empty for null. */
    public String decimalInput(@Nullable BigDecimal value) {
        return value == null ? "" : plain(trimmed(value));
    }

    /** What a field holds for editing: {@code 25.11.2026} in every language. Empty for null. */
    public String dateInput(@Nullable LocalDate date) {
        return date == null ? "" : DatePatterns.date(date, false);
    }

    /** An argument of a message: dates, instants and decimals as they are read here, all else as it is. */
    Object shown(Object argument) {
        if (argument instanceof LocalDate date) {
            return date(date);
        }
        if (argument instanceof Instant instant) {
            return dateTime(instant);
        }
        return argument instanceof BigDecimal value ? decimal(value) : argument;
    }

    private String digits(BigDecimal absolute) {
        var plain = absolute.toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var grouped = Grouping.fromRight(whole, 3, english ? "," : SPACE);
        return point < 0 ? grouped : grouped + (english ? "." : ",") + plain.substring(point + 1);
    }

    private String plain(BigDecimal value) {
        return english ? value.toPlainString() : value.toPlainString().replace('.', ',');
    }

    private static String sign(BigDecimal value) {
        return value.signum() < 0 ? MINUS : "";
    }

    private static BigDecimal trimmed(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
