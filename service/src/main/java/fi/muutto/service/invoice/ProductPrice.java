package fi.muutto.service.invoice;

import fi.muutto.rules.PriceMode;
import fi.muutto.rules.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A product's price in the other price mode: with four decimals, so that a line of many pieces still comes out right. */
final class ProductPrice {
    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ProductPrice() {}

    static BigDecimal converted(BigDecimal price, VatRate rate, PriceMode wanted) {
        var whole = HUNDRED.add(rate.percent());
        return wanted == PriceMode.GROSS
                ? price.multiply(whole).divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP)
                : price.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}
