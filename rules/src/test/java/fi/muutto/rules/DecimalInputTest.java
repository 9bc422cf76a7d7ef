package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalInputTest {

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,5 | 1234.5",
                "1 234,50 | 1234.50",
                "1\u00a0234,50 | 1234.50",
                "1\u202f234\u202f567,50 | 1234567.50",
                "1.234,50 | 1234.50",
                "1,234.50 | 1234.50",
                "1.234.567,89 | 1234567.89",
                "1.234.567 | 1234567",
                "1,234,567 | 1234567",
                "1 234.567 | 1234.567",
                "1234.50 | 1234.50",
                "1234 | 1234",
                "0.125 | 0.125",
                "1,234 | 1.234",
                "1234.567 | 1234.567",
                "9.779999999999999 | 9.779999999999999",
                "007 | 7",
                ",5 | 0.5",
                ".50 | 0.50",
                "-29,90 | -29.90",
                "\u221229,90 | -29.90",
                "\u201329,90 | -29.90",
                "- 29,90 | -29.90",
                "+5 | 5",
                "12,50 € | 12.50",
                "12,50\u00a0€ | 12.50",
                "12,50€ | 12.50",
                "€ 12.50 | 12.50",
                "-€12.50 | -12.50",
                "12,50 EUR | 12.50",
                "'  3 ' | 3"
            })
    void isReadAsItIsMeant(String text, String expected) {
        assertThat(DecimalInput.flawIn(text)).isEmpty();
        assertThat(DecimalInput.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234 | AMBIGUOUS",
                "-12.345 € | AMBIGUOUS",
                "123.456 | AMBIGUOUS",
                "12 34,50 | FORM",
                "1 2 | FORM",
                "1  234 | FORM",
                "1.23,45 | FORM",
                "1.234.56 | FORM",
                "1,23.45 | FORM",
                "1,2,3 | FORM",
                "5, | FORM",
                "5- | FORM",
                "--5 | FORM",
                "1 234.567,8 | FORM",
                "€ 5 € | CHARACTERS",
                "- | FORM",
                "1e5 | CHARACTERS",
                "0x10 | CHARACTERS",
                "$13.50 | CHARACTERS",
                "abc | CHARACTERS",
                "٣ | CHARACTERS",
                "NaN | CHARACTERS",
                "'' | EMPTY",
                "' \u00a0' | EMPTY",
                "€ | EMPTY",
                "11111111111111111111111111111111111111111 | LENGTH"
            })
    void isRefusedWithTheFlawNamed(String text, Flaw flaw) {
        assertThat(DecimalInput.flawIn(text)).contains(flaw);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> DecimalInput.parse(text))
                .extracting(InvalidValueException::flaw)
                .isEqualTo(flaw);
    }

    @Test
    void aLongTextIsRefusedQuickly() {
        assertThat(DecimalInput.flawIn("1.".repeat(100_000))).contains(Flaw.LENGTH);
    }
}
