package fi.muutto.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Viitekorko: the reference rate of each half-year (korkolaki 12 §), as the Bank of Finland publishes it. A new half-year is
 * a new line in the file.
 */
final class ReferenceRates {
    private static final Map<LocalDate, BigDecimal> BY_HALF_YEAR = DataTable.rows("reference-rates.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> LocalDate.parse(row.get(0)), row -> new BigDecimal(row.get(1))));

    private ReferenceRates() {}

    /** Per cent a year; empty for a half-year whose rate is not known here. */
    static Optional<BigDecimal> on(LocalDate day) {
        return Optional.ofNullable(BY_HALF_YEAR.get(halfYearOf(day)));
    }

    static LocalDate halfYearOf(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
    }

    /** What the law makes of the central bank's rate: up to the next half per cent. */
    static BigDecimal rounded(BigDecimal centralBankRate) {
        var two = BigDecimal.valueOf(2);
        return centralBankRate.multiply(two).setScale(0, RoundingMode.CEILING).divide(two, 1, RoundingMode.UNNECESSARY);
    }
}
