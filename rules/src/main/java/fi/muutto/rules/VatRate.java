package fi.muutto.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Verokanta: a VAT rate in per cent. Any rate of 0–100 with at most three decimals is a value, as invoices from elsewhere
 * state theirs; which ones may be charged in Finland depends on the day of supply.
 *
 * @param percent without trailing zeros: 25.5, 14, 0
 */
public record VatRate(BigDecimal percent) implements Comparable<VatRate> {
    private static final int MOST_DECIMALS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern FORM = Pattern.compile("[0-9]{1,3}([.,][0-9]+)?%?");

    /** The rate of everything that is not taxed. */
    public static final VatRate ZERO = new VatRate(BigDecimal.ZERO);

    /** @throws InvalidValueException RANGE outside 0–100, DECIMALS for more than three */
    public VatRate {
        percent = plain(percent);
        flawIn(percent).ifPresent(flaw -> {
            throw new InvalidValueException(VatRate.class, flaw);
        });
    }

    /** Reads what {@link #toString} writes; a comma, a per cent sign and blanks allowed: {@code 25,5 %}. */
    public static VatRate parse(String text) {
        flawIn(text).ifPresent(flaw -> {
            throw new InvalidValueException(VatRate.class, flaw);
        });
        return new VatRate(decimal(Spelling.bare(text)));
    }

    /** The one rule; {@link #parse}, forms and imports all ask here. */
    public static Optional<Flaw> flawIn(String text) {
        var bare = Spelling.bare(text);
        if (bare.isEmpty()) {
            return Optional.of(Flaw.EMPTY);
        }
        return FORM.matcher(bare).matches() ? flawIn(plain(decimal(bare))) : Optional.of(Flaw.FORM);
    }

    private static Optional<Flaw> flawIn(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            return Optional.of(Flaw.RANGE);
        }
        return percent.scale() > MOST_DECIMALS ? Optional.of(Flaw.DECIMALS) : Optional.empty();
    }

    private static BigDecimal decimal(String bare) {
        return new BigDecimal(bare.replace(',', '.').replace("%", ""));
    }

    private static BigDecimal plain(BigDecimal percent) {
        var stripped = percent.stripTrailingZeros();
        // Not for 1E+1000000000, which would fill the memory and is out of range anyway.
        return stripped.scale() < 0 && stripped.scale() > -3 ? stripped.setScale(0) : stripped;
    }

    /** The rates above zero that may be charged in Finland for what is supplied on the day, highest first. */
    public static List<VatRate> validOn(LocalDate dateOfSupply) {
        return Arrays.stream(VatRateKind.values())
                .flatMap(kind -> kind.rateOn(dateOfSupply).stream())
                .toList();
    }

    /** Whether the rate may be charged in Finland for what is supplied on the day; the day of the invoice does not matter. */
    public boolean isValidOn(LocalDate dateOfSupply) {
        return validOn(dateOfSupply).contains(this);
    }

    public boolean isZero() {
        return percent.signum() == 0;
    }

    @Override
    public int compareTo(VatRate other) {
        return percent.compareTo(other.percent);
    }

    /** Plain decimal without a sign: {@code 25.5}. */
    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
