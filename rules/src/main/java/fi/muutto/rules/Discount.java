package fi.muutto.rules;

import java.math.BigDecimal;

/** Alennus: what is taken off an amount, as a percentage or as a sum. */
public sealed interface Discount {
    Discount NONE = new Sum(0);

    /** What comes off the amount, in cents, with the sign of the amount; a sum is what it is, whatever the amount. */
    long from(long cents);

    /** The discount of the mirrored amount, as on a credit note. */
    Discount negated();

    /**
     * Alennusprosentti: taken from the rounded amount, and rounded to cents itself.
     *
     * @param percent 0–100, at most ten decimals
     */
    record Percent(BigDecimal percent) implements Discount {
        private static final BigDecimal MOST = BigDecimal.valueOf(100);
        private static final int MOST_DECIMALS = 10;

        /** @throws InvalidValueException RANGE or DECIMALS */
        public Percent {
            if (percent.signum() < 0 || percent.compareTo(MOST) > 0) {
                throw new InvalidValueException(Discount.class, Flaw.RANGE);
            }
            if (percent.scale() > MOST_DECIMALS) {
                throw new InvalidValueException(Discount.class, Flaw.DECIMALS);
            }
        }

        @Override
        public long from(long cents) {
            return Rounding.percentage(cents, percent);
        }

        @Override
        public Discount negated() {
            return this;
        }
    }

    /**
     * Alennus euroina: in the price mode of what it reduces, with its sign (negative on a credit note).
     *
     * @param cents hundredths of the currency
     */
    record Sum(long cents) implements Discount {
        @Override
        public long from(long amount) {
            return cents;
        }

        @Override
        public Discount negated() {
            return new Sum(Math.negateExact(cents));
        }
    }
}
