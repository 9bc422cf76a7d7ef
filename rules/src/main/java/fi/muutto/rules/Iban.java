package fi.muutto.rules;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tilinumero: a bank account number by ISO 13616, of any country that uses IBANs.
 *
 * <p>Checked are the country, its length, the check digits (MOD 97-10) and, for Finland, that only digits follow. Whether
 * the account exists is not checked.
 *
 * @param compact capitals and digits without blanks, 15–33 characters; given in any spelling
 */
public record Iban(String compact) {
    private static final String FINLAND = "FI";
    private static final Map<String, Integer> LENGTHS = DataTable.rows("iban-lengths.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Integer.valueOf(row.get(1))));

    /** @throws InvalidValueException with the flaw that {@link #flawIn} names */
    public Iban {
        flawIn(compact).ifPresent(flaw -> {
            throw new InvalidValueException(Iban.class, flaw);
        });
        compact = Spelling.bare(compact);
    }

    /** Reads what {@link #toString} and {@link #printed} write, blanks and small letters allowed. */
    public static Iban parse(String text) {
        return new Iban(text);
    }

    /**
     * The IBAN of an old Finnish account number: {@code 123456-785} becomes {@code FI2112345600000785}.
     *
     * @throws InvalidValueException FORM if it is not 6 digits, a hyphen and 2–8 digits; CHECK_DIGIT if its last digit is wrong
     */
    public static Iban ofOldAccountNumber(String text) {
        return new Iban(OldAccountNumber.toIban(text));
    }

    /** The one rule; the constructor, forms and imports all ask here. A foreign account is as good as a Finnish one. */
    public static Optional<Flaw> flawIn(String text) {
        var bare = Spelling.bare(text);
        if (bare.isEmpty()) {
            return Optional.of(Flaw.EMPTY);
        }
        if (!Spelling.isDigitsOrCapitals(bare)) {
            return Optional.of(Flaw.CHARACTERS);
        }
        if (bare.length() < 4) {
            return Optional.of(Flaw.LENGTH);
        }
        return flawInParts(bare.substring(0, 2), bare);
    }

    private static Optional<Flaw> flawInParts(String country, String bare) {
        var length = LENGTHS.get(country);
        if (length == null) {
            return Optional.of(Flaw.COUNTRY);
        }
        if (!Spelling.isDigits(bare.substring(2, 4))) {
            return Optional.of(Flaw.FORM);
        }
        if (country.equals(FINLAND) && !Spelling.isDigits(bare.substring(4))) {
            return Optional.of(Flaw.CHARACTERS);
        }
        if (bare.length() != length) {
            return Optional.of(Flaw.LENGTH);
        }
        return Mod97.fits(bare) ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
    }

    /** ISO 3166 code of the country, two capitals. */
    public String country() {
        return compact.substring(0, 2);
    }

    public boolean isFinnish() {
        return country().equals(FINLAND);
    }

    /** The bank of a Finnish account, if its code is on the list; otherwise empty, also for foreign accounts. */
    public Optional<Bic> bic() {
        return isFinnish() ? FinnishBanks.bic(Integer.parseInt(compact.substring(4, 7))) : Optional.empty();
    }

    /**
     * Whether a Finnish account number fails its own older check (Luhn). Worth a warning and no more, as the check of the
     * IBAN is the one that binds.
     */
    public boolean isDoubtful() {
        return isFinnish() && !OldAccountNumber.passesLuhn(compact.substring(4));
    }

    /** In groups of four: {@code FI21 1234 5600 0007 85}. */
    public String printed() {
        return Spelling.groupedFromLeft(compact, 4);
    }

    @Override
    public String toString() {
        return compact;
    }
}
