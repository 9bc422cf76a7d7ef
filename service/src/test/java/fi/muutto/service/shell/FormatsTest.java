package fi.muutto.service.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final Formats FI = Formats.in(Locale.forLanguageTag("fi-FI"));
    private static final Formats SV = Formats.in(Locale.forLanguageTag("sv-FI"));
    private static final Formats EN = Formats.in(Locale.UK);

    /** In the tables below _ stands for U+00A0 and ~ for U+2212. */
    private static String exact(String shown) {
        return shown.replace('_', '\u00a0').replace('~', '\u2212');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            123450             | 1_234,50_€                    | €1,234.50
            0                  | 0,00_€                        | €0.00
            5                  | 0,05_€                        | €0.05
            -50                | ~0,50_€                       | ~€0.50
            -123450            | ~1_234,50_€                   | ~€1,234.50
            99999              | 999,99_€                      | €999.99
            100000000          | 1_000_000,00_€                | €1,000,000.00
            9223372036854775807| 92_233_720_368_547_758,07_€   | €92,233,720,368,547,758.07
            """)
    void aSumIsWrittenAsTheLanguageWritesIt(long cents, String finnish, String english) {
        assertThat(FI.money(cents)).isEqualTo(exact(finnish));
        assertThat(SV.money(cents)).isEqualTo(exact(finnish));
        assertThat(EN.money(cents)).isEqualTo(exact(english));
    }

    @Test
    void anotherCurrencyIsNamedAndIsInHundredthsToo() {
        assertThat(FI.money(123450L, "USD")).isEqualTo(exact("1_234,50_USD"));
        assertThat(FI.money(1234L, "JPY")).isEqualTo(exact("12,34_JPY"));
        assertThat(EN.money(-123450L, "SEK")).isEqualTo(exact("~SEK_1,234.50"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            25.5  | 25,5_%  | 25.5%
            25.50 | 25,5_%  | 25.5%
            24    | 24_%    | 24%
            14.00 | 14_%    | 14%
            13.5  | 13,5_%  | 13.5%
            10    | 10_%    | 10%
            0     | 0_%     | 0%
            0.00  | 0_%     | 0%
            """)
    void everyRateKeepsItsDecimals(BigDecimal rate, String finnish, String english) {
        assertThat(FI.percent(rate)).isEqualTo(exact(finnish));
        assertThat(SV.percent(rate)).isEqualTo(exact(finnish));
        assertThat(EN.percent(rate)).isEqualTo(exact(english));
    }

    @Test
    void decimalsLoseTheZerosAtTheEndAndNothingElse() {
        assertThat(FI.decimal(new BigDecimal("12345.6700"))).isEqualTo(exact("12_345,67"));
        assertThat(FI.decimal(new BigDecimal("1E+3"))).isEqualTo(exact("1_000"));
        assertThat(FI.decimal(new BigDecimal("-0.125"))).isEqualTo(exact("~0,125"));
        assertThat(FI.count(3018)).isEqualTo(exact("3_018"));
        assertThat(EN.count(3018)).isEqualTo("3,018");
    }

    @Test
    void datesFollowFinlandInFinnishAndSwedishAndHaveNoSlashesInEnglish() {
        var day = LocalDate.of(2026, 9, 5);
        assertThat(FI.date(day)).isEqualTo("5.9.2026");
        assertThat(SV.date(day)).isEqualTo("5.9.2026");
        assertThat(EN.date(day)).isEqualTo(exact("5_Sep_2026"));
        assertThat(FI.dayMonth(day)).isEqualTo("5.9.");
        assertThat(SV.dayMonth(day)).isEqualTo("5.9.");
        assertThat(EN.dayMonth(day)).isEqualTo(exact("5_Sep"));
    }

    @Test
    void timesAreHelsinkisInWinterAndSummer() {
        var winter = Instant.parse("2026-11-25T07:07:59Z");
        var summer = Instant.parse("2026-06-30T21:30:00Z");
        assertThat(FI.dateTime(winter)).isEqualTo(exact("25.11.2026 klo_9.07"));
        assertThat(SV.dateTime(winter)).isEqualTo(exact("25.11.2026 kl._9.07"));
        assertThat(EN.dateTime(winter)).isEqualTo(exact("25_Nov_2026, 09:07"));
        assertThat(FI.dateTime(summer)).isEqualTo(exact("1.7.2026 klo_0.30"));
    }

    @Test
    void accountAndReferenceNumbersAreGroupedWithPlainSpaces() {
        assertThat(FI.iban("FI2112345600000785")).isEqualTo("FI21 1234 5600 0007 85");
        assertThat(FI.reference("20261094")).isEqualTo("202 61094");
        assertThat(FI.reference("1009")).isEqualTo("1009");
        assertThat(FI.reference("1234567890")).isEqualTo("12345 67890");
        assertThat(FI.reference("RF332348236")).isEqualTo("RF33 2348 236");
    }

    @Test
    void fieldsGetPlainNumbersThatCanBeTypedBack() {
        assertThat(FI.moneyInput(-123450L)).isEqualTo("-1234,50");
        assertThat(EN.moneyInput(123450L)).isEqualTo("1234.50");
        assertThat(FI.decimalInput(new BigDecimal("12.500"))).isEqualTo("12,5");
        assertThat(EN.dateInput(LocalDate.of(2026, 11, 5))).isEqualTo("5.11.2026");
    }

    @Test
    void sizesAreRoundedUp() {
        assertThat(FI.size(83_400_001)).isEqualTo(exact("84_Mt"));
        assertThat(FI.size(1)).isEqualTo(exact("1_kt"));
        assertThat(EN.size(83_400_001)).isEqualTo(exact("84_MB"));
    }

    @Test
    void nothingIsShownAsADashAndEditedAsNothing() {
        assertThat(FI.money(null)).isEqualTo("–");
        assertThat(FI.date(null)).isEqualTo("–");
        assertThat(FI.percent(null)).isEqualTo("–");
        assertThat(FI.moneyInput(null)).isEmpty();
    }
}
