package fi.muutto.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Commercial rounding: half a cent goes away from zero, so a credit note mirrors its invoice to the cent. */
final class Rounding {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    /** Whole cents of an amount in units of the currency. */
    static long cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** Whole cents of a part, in per cent, of cents. */
    static long percentage(long cents, BigDecimal percent) {
        return divided(BigDecimal.valueOf(cents).multiply(percent), HUNDRED);
    }

    /** The part of whole cents that another amount has in its total. */
    static long share(long cents, long amount, long total) {
        return divided(BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(amount)), BigDecimal.valueOf(total));
    }

    /** A quotient of cents as whole cents. */
    static long divided(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
