package fi.muutto.rules;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Laskurivi: what one line of an invoice charges.
 *
 * @param quantity of any unit, negative on a credit note
 * @param unitPrice in units of the currency, with any number of decimals up to 30
 * @param priceMode whether the price, and with it the discount, includes VAT
 * @param discount off the line
 * @param treatment VAT category and rate
 */
public record PricedLine(
        BigDecimal quantity, BigDecimal unitPrice, PriceMode priceMode, Discount discount, VatTreatment treatment) {
    private static final int MOST_DECIMALS = 30;
    private static final int MOST_WHOLE_DIGITS = 11;

    /** @throws InvalidValueException with the flaw that {@link #flawIn} names */
    public PricedLine {
        flawIn(quantity, unitPrice).ifPresent(flaw -> {
            throw new InvalidValueException(PricedLine.class, flaw);
        });
    }

    /** The one rule: neither number has over 30 decimals, and neither they nor their product reach 100 000 000 000. */
    public static Optional<Flaw> flawIn(BigDecimal quantity, BigDecimal unitPrice) {
        if (quantity.scale() > MOST_DECIMALS || unitPrice.scale() > MOST_DECIMALS) {
            return Optional.of(Flaw.DECIMALS);
        }
        boolean tooLarge = isTooLarge(quantity) || isTooLarge(unitPrice) || isTooLarge(quantity.multiply(unitPrice));
        return tooLarge ? Optional.of(Flaw.RANGE) : Optional.empty();
    }

    private static boolean isTooLarge(BigDecimal number) {
        return number.signum() != 0 && number.precision() - (long) number.scale() > MOST_WHOLE_DIGITS;
    }

    /** Quantity times price, rounded, before the discount, in cents. */
    long full() {
        return Rounding.cents(quantity.multiply(unitPrice));
    }

    /** What comes off, in cents. */
    long discounted() {
        return discount.from(full());
    }

    /** What is left, in cents. */
    long amount() {
        return Math.subtractExact(full(), discounted());
    }

    PricedGroup group() {
        return new PricedGroup(treatment, priceMode);
    }

    /** The line that takes this one back: the quantity negative, all else as it was. */
    public PricedLine negated() {
        return new PricedLine(quantity.negate(), unitPrice, priceMode, discount.negated(), treatment);
    }
}
