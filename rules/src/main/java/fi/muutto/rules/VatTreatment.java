package fi.muutto.rules;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Category and rate together: what makes lines share one row of the VAT breakdown.
 *
 * <p>Ordered as printed: taxed ones first, higher rates before lower ones.
 *
 * @param category category code of EN 16931
 * @param rate above zero with category S, zero with all others
 */
public record VatTreatment(VatCategory category, VatRate rate) implements Comparable<VatTreatment> {
    private static final Comparator<VatTreatment> ORDER =
            Comparator.comparing(VatTreatment::category).thenComparing(VatTreatment::rate, Comparator.reverseOrder());

    /** @throws InvalidValueException RATE if the rate does not go with the category */
    public VatTreatment {
        category.flawIn(rate).ifPresent(flaw -> {
            throw new InvalidValueException(VatTreatment.class, flaw);
        });
    }

    public static VatTreatment taxedAt(VatRate rate) {
        return new VatTreatment(VatCategory.S, rate);
    }

    public static VatTreatment untaxed(VatCategory category) {
        return new VatTreatment(category, VatRate.ZERO);
    }

    /** VAT on a base without VAT; both in cents. */
    long vatOnNet(long net) {
        return Rounding.percentage(net, rate.percent());
    }

    /** VAT inside an amount that includes it; both in cents. */
    long vatInGross(long gross) {
        return Rounding.divided(
                BigDecimal.valueOf(gross).multiply(rate.percent()),
                rate.percent().add(Rounding.HUNDRED));
    }

    @Override
    public int compareTo(VatTreatment other) {
        return ORDER.compare(this, other);
    }
}
