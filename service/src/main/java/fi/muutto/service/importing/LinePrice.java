package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceLineRecord.DESCRIPTION;
import static fi.muutto.protocol.record.InvoiceLineRecord.UNIT;
import static fi.muutto.protocol.record.InvoiceLineRecord.UNIT_PRICE;

import fi.muutto.service.importing.Unplaced.Why;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Unit prices as stated. One that is not for one unit of the line says so in the description. */
final class LinePrice {
    private LinePrice() {}

    static void ofUbl(Part part, Filling line) {
        var price = part.first("Price/PriceAmount");
        var base = part.first("Price/BaseQuantity");
        if (price != null) {
            place(price, line);
            base(price, base, base == null ? null : base.attribute("unitCode"), line);
        }
    }

    /** A price has as many decimals as it likes, but the invoice's currency. */
    static void place(Part price, Filling line) {
        var mark = price.attribute(line.writing().currencyMark());
        var leaf = price.text();
        if (mark == null || mark.value().equals(line.writing().currency())) {
            line.decimal(UNIT_PRICE, leaf);
        } else if (leaf != null) {
            leaf.keep(Why.OTHER_CURRENCY);
        }
    }

    /** {@code 12.50 EUR / 100 EA}, unless it is the price of one. */
    static void base(Part price, @Nullable Part base, @Nullable Leaf unit, Filling line) {
        var quantity = base == null ? null : base.text();
        var leaf = price.text();
        if (quantity == null || leaf == null) {
            return;
        }
        var number = line.writing().numbers().read(quantity.value());
        boolean sameUnit = unit == null || unit.inOneLine().equals(line.record().get(UNIT));
        if (sameUnit && number != null && number.compareTo(BigDecimal.ONE) == 0) {
            Wording.stated(quantity, unit).forEach(Leaf::place);
        } else {
            var text = leaf.value() + " " + line.writing().currency() + " / " + Wording.withUnit(quantity, unit);
            line.line(DESCRIPTION, text, Wording.array(quantity, unit));
        }
    }

    /**
     * {@code 0,63 c/kWh}: a price may be in hundredths or for another unit. That of one of the line says nothing new.
     */
    static void unit(Part price, @Nullable Leaf unit, Filling line) {
        var leaf = price.text();
        if (leaf != null && unit != null) {
            if (unit.inOneLine().equalsIgnoreCase(line.record().get(UNIT))) {
                unit.place();
            } else {
                line.line(DESCRIPTION, Wording.withUnit(leaf, unit), leaf, unit);
            }
        }
    }

    /** A second price that is the same in number. */
    static void repeat(@Nullable Part price, Filling line) {
        var leaf = price == null ? null : price.text();
        var stored = line.record().get(UNIT_PRICE);
        if (price == null || leaf == null || stored == null) {
            return;
        }
        var number = line.writing().numbers().read(leaf.value());
        if (number != null && number.compareTo(new BigDecimal(stored)) == 0) {
            leaf.place();
        }
    }
}
