package fi.muutto.service.product;

import static fi.muutto.protocol.record.ProductRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.PriceMode;
import fi.muutto.service.records.FieldProblems;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Reads the form of a product. */
final class ProductForm {
    /** What the form holds. */
    static final List<Field> FIELDS = List.of(CODE, NAME, DESCRIPTION, UNIT, PRICE, PRICE_MODE, VAT_CATEGORY, VAT_RATE);

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);
    private static final int DECIMALS = 4;

    private ProductForm() {}

    /**
     * What the form says, in a record of this id; to be stored only if no problem was found.
     *
     * @param taxes the treatments that may be chosen
     */
    static RecordLine read(String id, FieldProblems fields, List<ProductTax> taxes) {
        var product = RecordLine.of(TYPE).set(ID, id);
        product.set(CODE, fields.text(CODE));
        product.set(NAME, fields.text(NAME, "product.name.missing"));
        product.set(DESCRIPTION, fields.text(DESCRIPTION));
        product.set(UNIT, fields.text(UNIT));
        product.set(PRICE, fields.decimal(PRICE, MOST.negate(), MOST, DECIMALS));
        var modes = Arrays.stream(PriceMode.values()).map(Enum::name).toList();
        fields.put(product, PRICE_MODE, fields.chosen(PRICE_MODE, modes));
        readTax(product, fields, taxes);
        return product;
    }

    /** Category and rate are one choice, as not every pair of them means something. */
    private static void readTax(RecordLine product, FieldProblems fields, List<ProductTax> taxes) {
        var typed = fields.typed(VAT_RATE);
        taxes.stream()
                .filter(tax -> tax.value().equals(typed))
                .findFirst()
                .ifPresentOrElse(
                        tax -> product.set(VAT_CATEGORY, tax.category()).set(VAT_RATE, tax.rate()),
                        () -> fields.problems().add(VAT_RATE.name(), "product.vat.choose"));
    }
}
