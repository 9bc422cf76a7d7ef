package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceLineRecord.*;

import fi.muutto.protocol.record.RecordLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Laskurivi: what pages ask of a line record. */
final class InvoiceLine extends StoredRecord {
    InvoiceLine(RecordLine record) {
        super(record);
    }

    public @Nullable String code() {
        return text(PRODUCT_CODE);
    }

    public @Nullable String name() {
        return text(NAME);
    }

    public @Nullable String description() {
        return text(DESCRIPTION);
    }

    /** Is it only words, without a quantity and a sum? */
    public boolean isText() {
        return quantity() == null && net() == 0;
    }

    public @Nullable BigDecimal quantity() {
        return decimal(QUANTITY);
    }

    public @Nullable String unit() {
        return text(UNIT);
    }

    public @Nullable BigDecimal unitPrice() {
        return decimal(UNIT_PRICE);
    }

    /** The price in cents; null if it has more decimals than that. */
    public @Nullable Long priceCents() {
        var price = unitPrice();
        if (price == null || price.stripTrailingZeros().scale() > 2) {
            return null;
        }
        return price.movePointRight(2).longValueExact();
    }

    public @Nullable BigDecimal discountPercent() {
        return decimal(DISCOUNT_PERCENT);
    }

    public @Nullable Long discount() {
        return centsOrNull(DISCOUNT);
    }

    public String category() {
        return required(VAT_CATEGORY);
    }

    public @Nullable BigDecimal rate() {
        return decimal(VAT_RATE);
    }

    public long net() {
        return cents(NET);
    }

    public @Nullable Long gross() {
        return centsOrNull(GROSS);
    }
}
