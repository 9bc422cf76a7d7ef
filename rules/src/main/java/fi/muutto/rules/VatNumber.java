package fi.muutto.rules;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * ALV-tunnus: the VAT number of a business in the European Union (and Northern Ireland, XI), with its country prefix.
 *
 * <p>A Finnish one is {@code FI} and the eight digits of the business id, whose check digit is checked; others only have
 * to match the pattern of their country (European Commission, VIES). Whether the number is in force, only VIES can tell.
 *
 * @param text prefix (Greece: EL) and number without blanks and dashes; given in any spelling
 */
public record VatNumber(String text) {
    private static final String FINLAND = "FI";
    private static final Map<String, Pattern> FORMS = DataTable.rows("vat-number-forms.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Pattern.compile(row.get(1))));

    /** @throws InvalidValueException with the flaw that {@link #flawIn} names */
    public VatNumber {
        flawIn(text).ifPresent(flaw -> {
            throw new InvalidValueException(VatNumber.class, flaw);
        });
        text = normalised(text);
    }

    /** Reads what {@link #toString} writes; blanks, dashes, dots and small letters allowed, GR taken for EL. */
    public static VatNumber parse(String text) {
        return new VatNumber(text);
    }

    /** The number a Finnish business has if it is in the VAT register, which the business id alone does not tell. */
    public static VatNumber of(BusinessId businessId) {
        return new VatNumber(FINLAND + businessId.digits());
    }

    /** The one rule; the constructor, forms and imports all ask here. */
    public static Optional<Flaw> flawIn(String text) {
        var bare = normalised(text);
        if (bare.isEmpty()) {
            return Optional.of(Flaw.EMPTY);
        }
        var country = bare.substring(0, Math.min(2, bare.length()));
        var form = FORMS.get(country);
        if (form == null) {
            return Optional.of(Flaw.COUNTRY);
        }
        var number = bare.substring(2);
        if (country.equals(FINLAND)) {
            return flawInFinnish(number);
        }
        return form.matcher(number).matches() ? Optional.empty() : Optional.of(Flaw.FORM);
    }

    private static Optional<Flaw> flawInFinnish(String number) {
        return number.isEmpty() ? Optional.of(Flaw.LENGTH) : BusinessId.flawIn(number);
    }

    private static String normalised(String text) {
        var bare = Spelling.withoutDashes(Spelling.bare(text)).replace(".", "");
        return bare.startsWith("GR") ? "EL" + bare.substring(2) : bare;
    }

    /** The prefix, two capitals; for Greece EL, not GR. */
    public String country() {
        return text.substring(0, 2);
    }

    /** The business id of a Finnish number. */
    public Optional<BusinessId> businessId() {
        return country().equals(FINLAND) ? Optional.of(new BusinessId(text.substring(2))) : Optional.empty();
    }

    /** As stored: a VAT number is printed in one piece. */
    public String printed() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
