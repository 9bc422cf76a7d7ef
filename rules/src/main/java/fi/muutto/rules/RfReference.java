package fi.muutto.rules;

import java.util.Optional;

/**
 * RF-viite: the international creditor reference of ISO 11649, {@code RF}, two check digits and 1–21 digits or letters.
 *
 * <p>Zeros between the check digits and the rest change neither the check nor the meaning, so they are dropped. A
 * <i>Finnish</i> one has a national reference number as its rest; only such fit in a Finnish bar code.
 *
 * @param text {@code RF341234561}: capitals, no blanks, no padding zeros; given in any spelling
 */
public record RfReference(String text) {
    private static final String PREFIX = "RF";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 25;

    /** @throws InvalidValueException with the flaw that {@link #flawIn} names */
    public RfReference {
        flawIn(text).ifPresent(flaw -> {
            throw new InvalidValueException(RfReference.class, flaw);
        });
        text = withoutPadding(Spelling.bare(text));
    }

    /** Reads what {@link #toString} and {@link #printed} write, blanks, small letters and padding zeros allowed. */
    public static RfReference parse(String text) {
        return new RfReference(text);
    }

    /** The RF form of a national reference: {@code 1234561} becomes {@code RF341234561}. */
    public static RfReference of(ReferenceNumber reference) {
        var digits = reference.digits();
        return new RfReference(PREFIX + Mod97.checkDigits(PREFIX, digits) + digits);
    }

    /** The one rule, that of ISO 11649; whether it is also Finnish is what {@link #national} tells. */
    public static Optional<Flaw> flawIn(String text) {
        var bare = Spelling.bare(text);
        if (bare.isEmpty()) {
            return Optional.of(Flaw.EMPTY);
        }
        if (!Spelling.isDigitsOrCapitals(bare)) {
            return Optional.of(Flaw.CHARACTERS);
        }
        if (!bare.startsWith(PREFIX)) {
            return Optional.of(Flaw.FORM);
        }
        if (bare.length() < SHORTEST
                || bare.length() > LONGEST
                || withoutPadding(bare).length() < SHORTEST) {
            return Optional.of(Flaw.LENGTH);
        }
        if (!Spelling.isDigits(bare.substring(2, 4))) {
            return Optional.of(Flaw.FORM);
        }
        return Mod97.fits(bare) ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
    }

    private static String withoutPadding(String bare) {
        int core = Math.min(4, bare.length());
        return bare.substring(0, core) + Spelling.withoutLeadingZeros(bare.substring(core));
    }

    public String checkDigits() {
        return text.substring(2, 4);
    }

    /** What follows the check digits, 1–21 digits or capitals. */
    public String core() {
        return text.substring(4);
    }

    /** The Finnish reference number inside, if this is a Finnish RF reference. */
    public Optional<ReferenceNumber> national() {
        return ReferenceNumber.flawIn(core()).isPresent() ? Optional.empty() : Optional.of(new ReferenceNumber(core()));
    }

    /** In groups of four from the left: {@code RF34 1234 561}. */
    public String printed() {
        return Spelling.groupedFromLeft(text, 4);
    }

    @Override
    public String toString() {
        return text;
    }
}
