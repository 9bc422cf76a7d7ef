package fi.muutto.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Y-tunnus: the Finnish business id, seven digits and a check digit by the weights 7, 9, 10, 5, 8, 4, 2 modulo 11.
 *
 * <p>Numbers whose remainder is 1 would need a two-digit check and are never issued. The old six-digit form is read as if
 * it began with a zero. Rule: Tax Administration (YTJ).
 *
 * @param digits eight digits without the hyphen, as VAT numbers and OVT codes carry them; given in any spelling
 */
public record BusinessId(String digits) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 8;
    private static final Pattern OLD_FORM = Pattern.compile("[0-9]{6}-[0-9]");
    private static final Pattern FORM = Pattern.compile("[0-9]+-?[0-9]");

    /** @throws InvalidValueException with the flaw that {@link #flawIn} names */
    public BusinessId {
        flawIn(digits).ifPresent(flaw -> {
            throw new InvalidValueException(BusinessId.class, flaw);
        });
        digits = digitsOf(hyphenated(digits));
    }

    /** Reads what {@link #toString} writes; blanks, any dash, no dash and the old six-digit form allowed. */
    public static BusinessId parse(String text) {
        return new BusinessId(text);
    }

    /** The one rule; the constructor, forms and imports all ask here. */
    public static Optional<Flaw> flawIn(String text) {
        var hyphenated = hyphenated(text);
        if (hyphenated.isEmpty()) {
            return Optional.of(Flaw.EMPTY);
        }
        if (!hyphenated.chars().allMatch(c -> Spelling.isDigit(c) || c == '-')) {
            return Optional.of(Flaw.CHARACTERS);
        }
        var digits = digitsOf(hyphenated);
        if (digits.length() != LENGTH) {
            return Optional.of(Flaw.LENGTH);
        }
        return FORM.matcher(hyphenated).matches() ? flawInDigits(digits) : Optional.of(Flaw.FORM);
    }

    private static Optional<Flaw> flawInDigits(String digits) {
        int rest = remainder(digits);
        if (rest == 1 || digits.equals("00000000")) {
            return Optional.of(Flaw.NEVER_ISSUED);
        }
        boolean fits = digits.charAt(LENGTH - 1) == '0' + (11 - rest) % 11;
        return fits ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
    }

    private static int remainder(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }

    private static String hyphenated(String text) {
        return Spelling.plainDashes(Spelling.bare(text));
    }

    private static String digitsOf(String hyphenated) {
        var digits = hyphenated.replace("-", "");
        return OLD_FORM.matcher(hyphenated).matches() ? "0" + digits : digits;
    }

    /** With its hyphen: {@code 2077474-0}. */
    public String printed() {
        return digits.substring(0, LENGTH - 1) + "-" + digits.charAt(LENGTH - 1);
    }

    @Override
    public String toString() {
        return printed();
    }
}
