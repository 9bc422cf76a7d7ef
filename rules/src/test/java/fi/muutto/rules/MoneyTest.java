package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1234.50 EUR, 1234.50 EUR",
        "1234.50, 1234.50 EUR",
        "1234.5, 1234.50 EUR",
        "1234, 1234.00 EUR",
        "-0.05 SEK, -0.05 SEK",
        "-0.00, 0.00 EUR",
        "999999999999999.99, 999999999999999.99 EUR",
        "1000000000000000, RANGE",
        "1.005, DECIMALS",
        "1.50 EURO, FORM",
        "1.50 eur, FORM",
        "1.50 QQQ, CURRENCY",
        "'1,50', FORM",
        "1e3, FORM",
        ".50, FORM",
        "+1.50, FORM",
        "' ', EMPTY"
    })
    void isReadOrItsFlawIsNamed(String text, String expected) {
        var flaw = Money.flawIn(text);

        assertThat(flaw.map(Flaw::name).orElseGet(() -> Money.parse(text).toString()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 99, -100, 123450, Long.MAX_VALUE / 1000, -(Long.MAX_VALUE / 1000)})
    void readsBackWhatItWrites(long cents) {
        var money = Money.of(cents, "SEK");

        assertThat(Money.parse(money.toString())).isEqualTo(money);
        assertThat(Money.ofDecimal(money.decimal(), "SEK")).isEqualTo(money);
        assertThat(Money.ofDecimal(new BigDecimal(money.decimal()), "SEK")).isEqualTo(money);
    }

    @Test
    void adds() {
        assertThat(Money.euros(150).plus(Money.euros(50))).isEqualTo(Money.parse("2.00"));
        assertThat(Money.euros(150).minus(Money.euros(250))).isEqualTo(Money.parse("-1.00"));
        assertThat(Money.euros(150).negate().isNegative()).isTrue();
        assertThat(Money.euros(0).isZero()).isTrue();
        assertThat(Money.euros(1)).isGreaterThan(Money.euros(-1));
    }

    @Test
    void currenciesDoNotMix() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Money.euros(1).plus(Money.of(1, "SEK")))
                .withMessage("Money: CURRENCY");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Money.euros(1).compareTo(Money.of(1, "SEK")));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Money.of(1, "euro"));
    }

    @Test
    void neverOverflowsSilently() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.euros(Long.MAX_VALUE).plus(Money.euros(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.euros(Long.MIN_VALUE).negate());
    }

    @ParameterizedTest
    @CsvSource({"0.001, DECIMALS", "1E+1000000000, RANGE", "1E+2147483647, RANGE", "1E-2147483647, DECIMALS"})
    void aDecimalThatCannotBeKeptIsRefused(BigDecimal decimal, Flaw flaw) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Money.ofDecimal(decimal, "EUR"))
                .extracting(InvalidValueException::flaw)
                .isEqualTo(flaw);
    }
}
