package fi.muutto.rules;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rahamäärä: an amount in hundredths of a currency. Hundredths also for currencies that have no or three decimals of their
 * own, as EN 16931 gives every amount of an invoice two.
 *
 * @param cents hundredths, negative too
 * @param currency code of ISO 4217, three capitals
 */
public record Money(long cents, String currency) implements Comparable<Money> {
    private static final String EURO = "EUR";
    private static final int LONGEST_WHOLE = 15;
    private static final Pattern FORM = Pattern.compile("(-?)([0-9]+)(?:\\.([0-9]+))?(?: ([A-Z]{3}))?");

    /** @throws InvalidValueException CURRENCY if ISO 4217 has no such currency */
    public Money {
        if (!isCurrency(currency)) {
            throw new InvalidValueException(Money.class, Flaw.CURRENCY);
        }
    }

    public static Money of(long cents, String currency) {
        return new Money(cents, currency);
    }

    public static Money euros(long cents) {
        return new Money(cents, EURO);
    }

    /** Reads what {@link #toString} writes, {@code 1234.50 EUR}; an amount without a currency is in euros. */
    public static Money parse(String text) {
        flawIn(text).ifPresent(flaw -> {
            throw new InvalidValueException(Money.class, flaw);
        });
        int space = text.indexOf(' ');
        return space < 0 ? ofDecimal(text, EURO) : ofDecimal(text.substring(0, space), text.substring(space + 1));
    }

    /** Reads what {@link #decimal} writes: {@code 1234.50}, at most two decimals. */
    public static Money ofDecimal(String decimal, String currency) {
        flawIn(decimal + " " + currency).ifPresent(flaw -> {
            throw new InvalidValueException(Money.class, flaw);
        });
        return new Money(new BigDecimal(decimal).movePointRight(2).longValueExact(), currency);
    }

    /** The same amount, not rounded; refused if it has more than two decimals other than zeros. */
    public static Money ofDecimal(BigDecimal decimal, String currency) {
        var plain = decimal.stripTrailingZeros();
        if (plain.scale() > 2) {
            throw new InvalidValueException(Money.class, Flaw.DECIMALS);
        }
        if (plain.precision() - (long) plain.scale() > LONGEST_WHOLE) {
            throw new InvalidValueException(Money.class, Flaw.RANGE);
        }
        return new Money(plain.movePointRight(2).longValueExact(), currency);
    }

    /** The one rule for texts: a plain decimal with at most 15 digits and two decimals, then perhaps a currency. */
    public static Optional<Flaw> flawIn(String text) {
        if (text.isBlank()) {
            return Optional.of(Flaw.EMPTY);
        }
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.of(Flaw.FORM);
        }
        if (parts.group(2).length() > LONGEST_WHOLE) {
            return Optional.of(Flaw.RANGE);
        }
        if (parts.group(3) != null && parts.group(3).length() > 2) {
            return Optional.of(Flaw.DECIMALS);
        }
        return parts.group(4) == null || isCurrency(parts.group(4)) ? Optional.empty() : Optional.of(Flaw.CURRENCY);
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The sum.
     *
     * @throws InvalidValueException CURRENCY if the other amount is in another currency
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, sameCurrency(other).cents), currency);
    }

    /**
     * The difference.
     *
     * @throws InvalidValueException CURRENCY if the other amount is in another currency
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, sameCurrency(other).cents), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(cents), currency);
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isZero() {
        return cents == 0;
    }

    /**
     * Smaller amounts first.
     *
     * @throws InvalidValueException CURRENCY if the other amount is in another currency
     */
    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, sameCurrency(other).cents);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidValueException(Money.class, Flaw.CURRENCY);
        }
        return other;
    }

    /** Without the currency, always with two decimals and a point: {@code 1234.50}. */
    public String decimal() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    @Override
    public String toString() {
        return decimal() + " " + currency;
    }
}
