package fi.muutto.service.product;

import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.VatCategory;
import fi.muutto.rules.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a product is taxed: category and rate chosen together.
 *
 * @param category code of EN 16931; an arrived product may have one that is not known here
 * @param rate per cent; null where an arrived product has none
 */
record ProductTax(String category, @Nullable BigDecimal rate) {

    /** What can be chosen today: the rates of the law, then everything at zero. */
    static List<ProductTax> on(LocalDate today) {
        var taxed = VatRate.validOn(today).stream().map(rate -> new ProductTax(VatCategory.S.name(), rate.percent()));
        var untaxed = Stream.of(VatCategory.values())
                .filter(category -> !category.isTaxed())
                .map(category -> new ProductTax(category.name(), BigDecimal.ZERO));
        return Stream.concat(taxed, untaxed).toList();
    }

    static ProductTax of(RecordLine product) {
        var rate = product.get(ProductRecord.VAT_RATE);
        return new ProductTax(
                String.valueOf(product.get(ProductRecord.VAT_CATEGORY)), rate == null ? null : new BigDecimal(rate));
    }

    /** What a form sends for it. */
    String value() {
        return category + ":"
                + (rate == null
                        ? ""
                        : rate.signum() == 0 ? "0" : rate.stripTrailingZeros().toPlainString());
    }
}
