package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.rules.LateInterest.Debtor;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateInterestTest {

    @ParameterizedTest(name = "{2} % of {0} for {1} days is {3}")
    @CsvSource({
        "1000.00, 30, 9.5, 7.81",
        "1000.00, 30, 10.5, 8.63",
        "250.50, 45, 10.5, 3.24",
        "49.90, 1, 9.5, 0.01",
        "0.01, 365, 9.5, 0.00",
        "10000.00, 365, 10.5, 1050.00",
        "1000.00, 0, 9.5, 0.00"
    })
    void isCountedByDaysAndRoundedOnce(String capital, int days, BigDecimal rate, String expected) {
        var due = LocalDate.of(2026, 1, 31);

        var interest =
                new LateInterest(Debtor.BUSINESS, rate).on(Money.ofDecimal(capital, "EUR"), due, due.plusDays(days));

        assertThat(interest).map(Money::decimal).contains(expected);
    }

    @ParameterizedTest(name = "{0}: {1} due {2}, paid {3} owes {4}")
    @CsvSource({
        "CONSUMER, 1255.00, 2026-01-31, 2026-03-02, 9.80",
        "BUSINESS, 1255.00, 2026-01-31, 2026-03-02, 10.83",
        "CONSUMER, 1000.00, 2024-12-15, 2025-01-31, 13.96",
        "BUSINESS, 1000.00, 2024-12-15, 2025-01-31, 15.25",
        "CONSUMER, 1000.00, 2026-03-02, 2026-03-02, 0.00",
        "CONSUMER, 1000.00, 2026-03-02, 2026-03-01, 0.00"
    })
    void theLawsRateIsThatOfTheHalfYearInWhichEachDayLies(
            Debtor debtor, String capital, LocalDate due, LocalDate paid, String expected) {
        assertThat(LateInterest.byLaw(debtor).on(Money.ofDecimal(capital, "EUR"), due, paid))
                .map(Money::decimal)
                .contains(expected);
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource({
        "2016-07-01, 7.0, 8.0",
        "2022-12-31, 7.0, 8.0",
        "2023-01-01, 9.5, 10.5",
        "2023-07-01, 11.0, 12.0",
        "2024-06-30, 11.5, 12.5",
        "2024-12-31, 11.5, 12.5",
        "2025-01-01, 10.5, 11.5",
        "2026-06-30, 9.5, 10.5"
    })
    void statutoryRatesAreThoseThatWerePublished(LocalDate day, BigDecimal consumer, BigDecimal business) {
        assertThat(Debtor.CONSUMER.statutoryRateOn(day)).contains(consumer);
        assertThat(Debtor.BUSINESS.statutoryRateOn(day)).contains(business);
    }

    @Test
    void nothingIsGuessedForAHalfYearWhoseRateIsNotKnown() {
        var beyond = LocalDate.of(2030, 1, 1);
        assertThat(Debtor.CONSUMER.statutoryRateOn(beyond)).isEmpty();
        assertThat(LateInterest.byLaw(Debtor.CONSUMER).on(Money.euros(100), beyond.minusDays(3), beyond))
                .isEmpty();
        assertThat(new LateInterest(Debtor.BUSINESS, BigDecimal.TEN)
                        .on(Money.euros(36_500), beyond, beyond.plusDays(1)))
                .contains(Money.euros(10));
    }

    @Test
    void aConsumerNeverOwesMoreThanTheLawsRate() {
        var day = LocalDate.of(2026, 3, 1);
        assertThat(new LateInterest(Debtor.CONSUMER, new BigDecimal("16")).rateOn(day))
                .contains(new BigDecimal("9.5"));
        assertThat(new LateInterest(Debtor.CONSUMER, new BigDecimal("4")).rateOn(day))
                .contains(new BigDecimal("4"));
        assertThat(new LateInterest(Debtor.BUSINESS, new BigDecimal("16")).rateOn(day))
                .contains(new BigDecimal("16"));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"2.15, 2.5", "2.00, 2.0", "2.40, 2.5", "2.50, 2.5", "2.51, 3.0", "3.15, 3.5", "4.25, 4.5", "0.00, 0.0"})
    void theCentralBanksRateIsRoundedUpToTheNextHalfPerCent(BigDecimal rate, BigDecimal expected) {
        assertThat(ReferenceRates.rounded(rate)).isEqualTo(expected);
    }

    @Test
    void anAgreedRateOutsideReasonIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new LateInterest(Debtor.BUSINESS, new BigDecimal("100.1")));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new LateInterest(Debtor.BUSINESS, new BigDecimal("-1")));
    }
}
