package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceLineRecord.*;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecurringLineRecord;
import fi.muutto.rules.Discount;
import fi.muutto.rules.PriceMode;
import fi.muutto.rules.PricedLine;
import fi.muutto.rules.VatTreatment;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a draft.
 *
 * @param quantity null on a line that is only words
 * @param unitPrice in units of the currency, in the price mode of the draft; null on a line that is only words
 * @param discountPercent 0–100, or null
 */
public record DraftLine(
        @Nullable UUID productId,
        @Nullable String productCode,
        @Nullable String name,
        @Nullable String description,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal discountPercent,
        VatTreatment treatment) {

    static DraftLine of(RecordLine record) {
        var line = new StoredRecord(record);
        boolean onlySum = line.decimal(UNIT_PRICE) == null && line.cents(NET) != 0;
        return new DraftLine(
                line.uuid(PRODUCT_ID),
                line.text(PRODUCT_CODE),
                line.text(NAME),
                line.text(DESCRIPTION),
                onlySum ? BigDecimal.ONE : line.decimal(QUANTITY),
                line.text(UNIT),
                onlySum ? sum(line) : line.decimal(UNIT_PRICE),
                line.decimal(DISCOUNT_PERCENT),
                VatChoice.treatment(line.text(VAT_CATEGORY), line.decimal(VAT_RATE)));
    }

    static DraftLine ofRecurring(RecordLine record) {
        var line = new StoredRecord(record);
        return new DraftLine(
                line.uuid(RecurringLineRecord.PRODUCT_ID),
                line.text(RecurringLineRecord.PRODUCT_CODE),
                line.text(RecurringLineRecord.NAME),
                line.text(RecurringLineRecord.DESCRIPTION),
                line.decimal(RecurringLineRecord.QUANTITY),
                line.text(RecurringLineRecord.UNIT),
                line.decimal(RecurringLineRecord.UNIT_PRICE),
                line.decimal(RecurringLineRecord.DISCOUNT_PERCENT),
                VatChoice.treatment(
                        line.text(RecurringLineRecord.VAT_CATEGORY), line.decimal(RecurringLineRecord.VAT_RATE)));
    }

    /** A line from elsewhere that states its sum but no price charges one piece of that sum. */
    private static BigDecimal sum(StoredRecord line) {
        var gross = line.centsOrNull(GROSS);
        return BigDecimal.valueOf(gross == null ? line.cents(NET) : gross, 2);
    }

    /** What the line charges; null if it is only words. */
    @Nullable
    PricedLine priced(PriceMode mode) {
        if (quantity == null || unitPrice == null) {
            return null;
        }
        var discount = discountPercent == null ? Discount.NONE : new Discount.Percent(discountPercent);
        return new PricedLine(quantity, unitPrice, mode, discount, treatment);
    }

    DraftLine withQuantity(BigDecimal other) {
        return new DraftLine(
                productId, productCode, name, description, other, unit, unitPrice, discountPercent, treatment);
    }

    RecordLine record(UUID id, UUID invoice, int position, @Nullable LineSum sum, PriceMode mode) {
        return RecordLine.of(TYPE)
                .set(ID, id)
                .set(INVOICE_ID, invoice)
                .set(POSITION, position)
                .set(PRODUCT_ID, productId)
                .set(PRODUCT_CODE, productCode)
                .set(NAME, name)
                .set(DESCRIPTION, description)
                .set(QUANTITY, quantity)
                .set(UNIT, unit)
                .set(UNIT_PRICE, unitPrice)
                .set(DISCOUNT_PERCENT, discountPercent)
                .set(DISCOUNT, sum == null || discountPercent == null ? null : sum.discount())
                .set(VAT_CATEGORY, treatment.category().name())
                .set(VAT_RATE, treatment.rate().percent())
                .set(NET, sum == null ? 0L : sum.net())
                .set(GROSS, sum == null || mode == PriceMode.NET ? null : sum.amount());
    }

    /** The sums of a line in cents: discount and amount in the price mode of the draft, net without VAT. */
    record LineSum(long discount, long amount, long net) {}
}
