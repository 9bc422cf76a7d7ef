package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VatRateTest {

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2012-12-31, []",
        "2013-01-01, '[24, 14, 10]'",
        "2024-08-31, '[24, 14, 10]'",
        "2024-09-01, '[25.5, 14, 10]'",
        "2025-12-31, '[25.5, 14, 10]'",
        "2026-01-01, '[25.5, 13.5, 10]'",
        "2026-11-25, '[25.5, 13.5, 10]'"
    })
    void ratesFollowTheDayOfSupply(LocalDate supplied, String rates) {
        assertThat(VatRate.validOn(supplied)).hasToString(rates);
    }

    @ParameterizedTest(name = "{0} of {2} on {1}: {3}")
    @CsvSource({
        "book, 2024-12-31, REDUCED_B, 10",
        "book, 2025-01-01, REDUCED_A, 14",
        "book, 2026-01-01, REDUCED_A, 13.5",
        "magazine, 2026-06-01, REDUCED_B, 10",
        "nappies, 2024-12-31, STANDARD, 25.5",
        "nappies, 2025-01-01, REDUCED_A, 14",
        "food invoiced 2026-01-05, 2025-12-30, REDUCED_A, 14"
    })
    void eachKindHasItsHistory(String goods, LocalDate supplied, VatRateKind kind, String rate) {
        assertThat(kind.rateOn(supplied)).contains(VatRate.parse(rate));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "24, 2026-02-01, false",
        "14, 2026-02-01, false",
        "26, 2026-02-01, false",
        "0, 2026-02-01, false",
        "25.5, 2026-02-01, true",
        "13.50, 2026-02-01, true",
        "10, 2026-02-01, true",
        "25.5, 2024-08-31, false",
        "24, 2012-12-31, false"
    })
    void aRateIsValidOnlyInItsTime(String rate, LocalDate supplied, boolean valid) {
        assertThat(VatRate.parse(rate).isValidOn(supplied)).isEqualTo(valid);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "25.5, 25.5",
        "'25,5 %', 25.5",
        "25.50, 25.5",
        "10, 10",
        "100, 100",
        "0.00, 0",
        "8.875, 8.875",
        "8.8755, DECIMALS",
        "100.1, RANGE",
        "999, RANGE",
        "-1, FORM",
        "1e1, FORM",
        "' ', EMPTY"
    })
    void isReadOrItsFlawIsNamed(String text, String expected) {
        var flaw = VatRate.flawIn(text);

        assertThat(flaw.map(Flaw::name).orElseGet(() -> VatRate.parse(text).toString()))
                .isEqualTo(expected);
    }

    @Test
    void trailingZerosMakeNoDifference() {
        assertThat(new VatRate(new BigDecimal("10.00"))).isEqualTo(VatRate.parse("10"));
        assertThat(new VatRate(new BigDecimal("1E+1"))).hasToString("10");
        assertThat(VatRate.parse("0")).isEqualTo(VatRate.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, RANGE", "100.001, RANGE", "1E+1000000000, RANGE", "0.0001, DECIMALS"})
    void aPercentageThatIsNoRateIsRefused(BigDecimal percent, Flaw flaw) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new VatRate(percent))
                .extracting(InvalidValueException::flaw)
                .isEqualTo(flaw);
    }

    @ParameterizedTest
    @EnumSource(VatCategory.class)
    void onlyTaxedSalesHaveARateAboveZero(VatCategory category) {
        var taxed = category == VatCategory.S;

        assertThat(category.flawIn(VatRate.parse("25.5")).isEmpty()).isEqualTo(taxed);
        assertThat(category.flawIn(VatRate.ZERO).isEmpty()).isNotEqualTo(taxed);
    }
}
