package fi.muutto.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * BIC: a bank's code by ISO 9362, four letters of the bank, the country, two characters of the place and, optionally,
 * three of the branch. Whether such a bank exists is not checked.
 *
 * @param code 8 or 11 capitals and digits; given in any spelling
 */
public record Bic(String code) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    /** @throws InvalidValueException with the flaw that {@link #flawIn} names */
    public Bic {
        flawIn(code).ifPresent(flaw -> {
            throw new InvalidValueException(Bic.class, flaw);
        });
        code = Spelling.bare(code);
    }

    /** Reads what {@link #toString} writes, blanks and small letters allowed. */
    public static Bic parse(String text) {
        return new Bic(text);
    }

    /** The one rule; the constructor, forms and imports all ask here. */
    public static Optional<Flaw> flawIn(String text) {
        var bare = Spelling.bare(text);
        if (bare.isEmpty()) {
            return Optional.of(Flaw.EMPTY);
        }
        if (!Spelling.isDigitsOrCapitals(bare)) {
            return Optional.of(Flaw.CHARACTERS);
        }
        if (bare.length() != 8 && bare.length() != 11) {
            return Optional.of(Flaw.LENGTH);
        }
        return FORM.matcher(bare).matches() ? Optional.empty() : Optional.of(Flaw.FORM);
    }

    /** As stored: a BIC is printed in one piece. */
    public String printed() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
