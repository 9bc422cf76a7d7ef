package fi.muutto.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Viivästyskorko: what a debtor owes for paying late (korkolaki 4 and 4 a §).
 *
 * <p>Runs from the day after the due date to the day of payment, by actual days over 365, and is rounded once, half up. The
 * statutory rate follows the half-year in which each day lies; an agreed one stays what it is. A consumer never owes more
 * than the statutory rate (korkolaki 2 §). It carries no VAT.
 *
 * @param debtor who owes
 * @param agreed per cent a year, 0–100; null where the law's rate applies
 */
public record LateInterest(Debtor debtor, @Nullable BigDecimal agreed) {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final BigDecimal DAYS_AND_PER_CENT = BigDecimal.valueOf(36_500);

    /** Who owes. */
    public enum Debtor {
        /** Kuluttaja: the reference rate and seven (4 §). */
        CONSUMER(7),
        /** Elinkeinonharjoittaja or an authority: the reference rate and eight (4 a §). */
        BUSINESS(8);

        private final BigDecimal margin;

        Debtor(int margin) {
            this.margin = BigDecimal.valueOf(margin);
        }

        /** Per cent a year by law on that day; empty while the half-year's reference rate is not known here. */
        public Optional<BigDecimal> statutoryRateOn(LocalDate day) {
            return ReferenceRates.on(day).map(margin::add);
        }
    }

    /** @throws InvalidValueException RANGE if an agreed rate is not one of 0–100 */
    public LateInterest {
        if (agreed != null && (agreed.signum() < 0 || agreed.compareTo(MOST) > 0)) {
            throw new InvalidValueException(LateInterest.class, Flaw.RANGE);
        }
    }

    public static LateInterest byLaw(Debtor debtor) {
        return new LateInterest(debtor, null);
    }

    /**
     * The rate of a day, per cent a year; empty if it depends on a reference rate that is not known here. Of a consumer's
     * agreed rate the law's is the limit.
     */
    public Optional<BigDecimal> rateOn(LocalDate day) {
        var statutory = debtor.statutoryRateOn(day);
        if (agreed == null) {
            return statutory;
        }
        return debtor == Debtor.BUSINESS ? Optional.of(agreed) : statutory.map(agreed::min);
    }

    /**
     * What is owed besides the capital; zero if it was paid in time.
     *
     * @param capital not negative, any currency
     * @return empty if a day's rate is not known here
     */
    public Optional<Money> on(Money capital, LocalDate due, LocalDate paid) {
        var sum = BigDecimal.ZERO;
        var from = due;
        while (from.isBefore(paid)) {
            var to = earlier(
                    paid,
                    ReferenceRates.halfYearOf(from.plusDays(1)).plusMonths(6).minusDays(1));
            var rate = rateOn(to);
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(rate.get().multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to))));
            from = to;
        }
        long cents = sum.multiply(BigDecimal.valueOf(capital.cents()))
                .divide(DAYS_AND_PER_CENT, 0, RoundingMode.HALF_UP)
                .longValueExact();
        return Optional.of(Money.of(cents, capital.currency()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
