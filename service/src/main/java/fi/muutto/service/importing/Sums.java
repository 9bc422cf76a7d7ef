package fi.muutto.service.importing;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.LineCheck;
import fi.muutto.protocol.record.Values;
import fi.muutto.service.importing.Unplaced.Why;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Money of a file on its way into a record: in the invoice's currency and in cents, as stated.
 *
 * @param home the record whose text keeps the stated words of a sum that is finer than a cent
 */
record Sums(Filling filling, Filling home, Field homeText) {

    /** Money that may be absent; what does not fit is listed. */
    void optional(Field field, @Nullable Part part) {
        var leaf = part == null ? null : part.text();
        if (part == null || leaf == null) {
            return;
        }
        if (!isOfCurrency(part)) {
            leaf.keep(Why.OTHER_CURRENCY);
            return;
        }
        var amount = filling.writing().numbers().read(leaf.value());
        if (amount != null && !isInCents(amount)) {
            leaf.keep(Why.FINER_THAN_CENT);
            return;
        }
        var value = amount == null ? null : money(amount);
        if (value == null) {
            leaf.keep(Why.OTHER_FORM);
        } else if (filling.has(field)) {
            filling.put(field, leaf, value);
        } else {
            filling.record().set(field, Values.cents(value));
            leaf.place();
        }
    }

    /** Money that stands for nothing where it is absent; stated, it is as binding as {@link #required}. */
    void orZero(Field field, @Nullable Part part) {
        if (part == null || part.text() == null) {
            filling.record().set(field, 0L);
        } else {
            required(field, part);
        }
    }

    /**
     * Money that must stand.
     *
     * @throws UnreadableFileException if it is not a sum in the invoice's currency
     */
    void required(Field field, Part part) {
        filling.record().set(field, cents(part));
    }

    /** Cents with the sign of the document; the nearest where the sum is finer, which is listed and kept in words. */
    long cents(Part part) {
        var leaf = part.text();
        if (leaf == null) {
            throw new UnreadableFileException(Reason.MISSING_SUM, part.line(), part.path());
        }
        if (!isOfCurrency(part)) {
            throw new UnreadableFileException(Reason.OTHER_CURRENCY, part.line(), part.path());
        }
        var amount = filling.writing().numbers().read(leaf.value());
        var value = amount == null ? null : money(amount);
        if (amount == null || value == null) {
            throw new UnreadableFileException(Reason.BAD_VALUE, part.line(), part.path());
        }
        leaf.place();
        if (!isInCents(amount)) {
            leaf.keep(Why.ROUNDED_TO_CENT);
            home.line(homeText, part.name() + " " + leaf.value(), leaf);
        }
        return Values.cents(value);
    }

    /** The number itself, which is not placed; null if it is none. */
    @Nullable
    BigDecimal read(Part part) {
        var leaf = part.text();
        return leaf == null || !isOfCurrency(part)
                ? null
                : filling.writing().numbers().read(leaf.value());
    }

    /** A sum that names no currency is in the invoice's. */
    private boolean isOfCurrency(Part part) {
        var mark = part.attribute(filling.writing().currencyMark());
        boolean same = mark == null || mark.value().equals(filling.writing().currency());
        if (mark != null && !same) {
            mark.keep(Why.OTHER_CURRENCY);
        }
        return same;
    }

    static boolean isInCents(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 2;
    }

    /** Canonical money; null if it is larger than records hold. */
    private @Nullable String money(BigDecimal amount) {
        var cents = filling.signed(amount).setScale(2, RoundingMode.HALF_UP);
        return LineCheck.flawIn(InvoiceRecord.PAYABLE, cents.toPlainString()) == null ? cents.toPlainString() : null;
    }
}
