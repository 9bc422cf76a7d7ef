package fi.muutto.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type or paste them: {@code 1234,5}, {@code 1 234,50}, {@code 1.234,50}, {@code 1234.50 €}.
 *
 * <p>Independent of any locale. A comma is decimal, as in Finland, unless it separates several groups of three or stands
 * before a point; a lone point before exactly three digits, {@code 1.234}, is refused because it can mean two numbers.
 */
public final class DecimalInput {
    private static final int LONGEST = 40;
    private static final Pattern CURRENCY = Pattern.compile("^(-?)(€|EUR)|(€|EUR)$");
    private static final Pattern PLAIN = Pattern.compile("[+-]?([0-9]+([.,][0-9]+)?|[.,][0-9]+)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(?:"
            + "( [0-9]{3})+([.,][0-9]+)?" // 1 234,50
            + "|(\\.[0-9]{3})+,[0-9]+|(\\.[0-9]{3}){2,}" // 1.234,50 and 1.234.567
            + "|(,[0-9]{3})+\\.[0-9]+|(,[0-9]{3}){2,})"); // 1,234.50 and 1,234,567
    private static final Pattern TWO_MEANINGS = Pattern.compile("[+-]?[1-9][0-9]{0,2}\\.[0-9]{3}");

    private DecimalInput() {}

    /**
     * The number meant, with the decimals that were typed.
     *
     * @throws InvalidValueException with the flaw that {@link #flawIn} names
     */
    public static BigDecimal parse(String text) {
        flawIn(text).ifPresent(flaw -> {
            throw new InvalidValueException(DecimalInput.class, flaw);
        });
        var tidy = tidied(text);
        int point = decimalPoint(tidy);
        var whole = tidy.substring(0, point).replaceAll("[ .,]", "");
        return new BigDecimal(point == tidy.length() ? whole : whole + "." + tidy.substring(point + 1));
    }

    /** The one rule; {@link #parse} and forms ask here. */
    public static Optional<Flaw> flawIn(String text) {
        var tidy = tidied(text);
        if (tidy.isEmpty()) {
            return Optional.of(Flaw.EMPTY);
        }
        if (tidy.length() > LONGEST) {
            return Optional.of(Flaw.LENGTH);
        }
        if (!tidy.chars().allMatch(c -> Spelling.isDigit(c) || " .,+-".indexOf(c) >= 0)) {
            return Optional.of(Flaw.CHARACTERS);
        }
        if (TWO_MEANINGS.matcher(tidy).matches()) {
            return Optional.of(Flaw.AMBIGUOUS);
        }
        boolean readable =
                PLAIN.matcher(tidy).matches() || GROUPED.matcher(tidy).matches();
        return readable ? Optional.empty() : Optional.of(Flaw.FORM);
    }

    /** Blanks of every width as one plain space each and none at the ends, dashes as minus, no currency. */
    private static String tidied(String text) {
        var spaced = new StringBuilder();
        Spelling.plainDashes(text)
                .chars()
                .map(c -> Spelling.isBlank(c) ? ' ' : c)
                .forEach(spaced::appendCodePoint);
        var amount =
                CURRENCY.matcher(spaced.toString().strip()).replaceFirst("$1").strip();
        return amount.replaceFirst("^([+-]) +", "$1");
    }

    /** Where the decimals begin, or the end of the text. A separator that comes twice only groups. */
    private static int decimalPoint(String tidy) {
        int last = Math.max(tidy.lastIndexOf('.'), tidy.lastIndexOf(','));
        boolean decimal = last >= 0 && tidy.indexOf(tidy.charAt(last)) == last;
        return decimal ? last : tidy.length();
    }
}
