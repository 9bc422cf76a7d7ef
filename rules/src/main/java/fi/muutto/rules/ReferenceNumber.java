package fi.muutto.rules;

import java.util.Optional;

/**
 * Viitenumero: the Finnish payment reference, 3–19 digits and one check digit by the weights 7, 3, 1 from the right.
 *
 * <p>Leading zeros carry no meaning (bar codes pad with them, payers drop them), so they are dropped and {@code 00001009}
 * equals {@code 1009}. Rule: Finance Finland, "Kotimaisen viitteen rakenneohje".
 *
 * @param digits 4–20 digits, without leading zeros; given in any spelling
 */
public record ReferenceNumber(String digits) {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 20;
    private static final int[] WEIGHTS = {7, 3, 1};

    /** @throws InvalidValueException with the flaw that {@link #flawIn} names */
    public ReferenceNumber {
        flawIn(digits).ifPresent(flaw -> {
            throw new InvalidValueException(ReferenceNumber.class, flaw);
        });
        digits = normalised(digits);
    }

    /** Reads what {@link #toString} and {@link #printed} write, blanks and leading zeros allowed. */
    public static ReferenceNumber parse(String text) {
        return new ReferenceNumber(text);
    }

    /** The reference of a base of 3–19 digits: {@code withBase("123456")} is {@code 1234561}. */
    public static ReferenceNumber withBase(String base) {
        var digits = normalised(base);
        if (!Spelling.isDigits(digits)) {
            throw new InvalidValueException(ReferenceNumber.class, Flaw.CHARACTERS);
        }
        return new ReferenceNumber(digits + checkDigit(digits));
    }

    /** The one rule; the constructor, forms and imports all ask here. */
    public static Optional<Flaw> flawIn(String text) {
        if (Spelling.bare(text).isEmpty()) {
            return Optional.of(Flaw.EMPTY);
        }
        var digits = normalised(text);
        if (!Spelling.isDigits(digits)) {
            return Optional.of(Flaw.CHARACTERS);
        }
        if (digits.length() < SHORTEST || digits.length() > LONGEST) {
            return Optional.of(Flaw.LENGTH);
        }
        int last = digits.length() - 1;
        boolean fits = digits.charAt(last) == '0' + checkDigit(digits.substring(0, last));
        return fits ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
    }

    private static String normalised(String text) {
        return Spelling.withoutLeadingZeros(Spelling.bare(text));
    }

    private static int checkDigit(String base) {
        int sum = 0;
        for (int i = 0; i < base.length(); i++) {
            sum += WEIGHTS[i % 3] * (base.charAt(base.length() - 1 - i) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    /** Zero-filled to 20 digits, as bar codes, Finvoice and bank files want it. */
    public String padded() {
        return "0".repeat(LONGEST - digits.length()) + digits;
    }

    /** In groups of five from the right: {@code 12 34561}. */
    public String printed() {
        return Spelling.groupedFromRight(digits, 5);
    }

    @Override
    public String toString() {
        return digits;
    }
}
