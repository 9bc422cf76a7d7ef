package fi.muutto.rules;

import java.util.Optional;

/**
 * OVT-tunnus: the e-invoice address of a Finnish organisation, {@code 0037}, the eight digits of its business id and up to
 * five characters of its own.
 *
 * <p>A buyer's e-invoice address need not be one: banks' customers use their IBAN, others what was agreed. Rule: Finance
 * Finland, Finvoice 3.0 implementation guide 17.3.2.
 *
 * @param text 12–17 digits and capitals; given in any spelling
 */
public record OvtId(String text) {
    private static final String FINLAND = "0037";
    private static final int BUSINESS_ID_ENDS = 12;
    private static final int LONGEST = 17;

    /** @throws InvalidValueException with the flaw that {@link #flawIn} names */
    public OvtId {
        flawIn(text).ifPresent(flaw -> {
            throw new InvalidValueException(OvtId.class, flaw);
        });
        text = Spelling.bare(text);
    }

    /** The address of a business without a part of its own: {@code 003720774740}. */
    public static OvtId of(BusinessId businessId) {
        return new OvtId(FINLAND + businessId.digits());
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
        if (!bare.startsWith(FINLAND)) {
            return Optional.of(Flaw.COUNTRY);
        }
        if (bare.length() < BUSINESS_ID_ENDS || bare.length() > LONGEST) {
            return Optional.of(Flaw.LENGTH);
        }
        return BusinessId.flawIn(bare.substring(FINLAND.length(), BUSINESS_ID_ENDS));
    }

    public BusinessId businessId() {
        return new BusinessId(text.substring(FINLAND.length(), BUSINESS_ID_ENDS));
    }

    /** What follows the business id; may be empty. */
    public String ownPart() {
        return text.substring(BUSINESS_ID_ENDS);
    }

    /** In the Peppol network, scheme 0216: {@code 0216:003720774740}. */
    public String peppol() {
        return "0216:" + text;
    }

    @Override
    public String toString() {
        return text;
    }
}
