package fi.muutto.rules;

import java.util.Optional;

/** Verokäsittely: the VAT category codes of EN 16931 (UNCL 5305) that invoices from Finland need. */
public enum VatCategory {
    /** Verollinen myynti: taxed at a rate above zero, the standard or a reduced one. */
    S,
    /** Nollaverokanta: taxed at zero, with the right to deduct. */
    Z,
    /** Veroton myynti: exempt. */
    E,
    /** Käännetty verovelvollisuus: the buyer pays the tax. */
    AE,
    /** Yhteisömyynti: goods to a business in another EU country. */
    K,
    /** Vienti: goods out of the European Union. */
    G,
    /** Ei arvonlisäveroa: outside the scope of VAT, as with a seller that is not liable to pay it. */
    O;

    public boolean isTaxed() {
        return this == S;
    }

    /** The one rule of which rate goes with which category: above zero with S, zero with all others (BR-S-05 and so on). */
    public Optional<Flaw> flawIn(VatRate rate) {
        return isTaxed() == rate.isZero() ? Optional.of(Flaw.RATE) : Optional.empty();
    }
}
