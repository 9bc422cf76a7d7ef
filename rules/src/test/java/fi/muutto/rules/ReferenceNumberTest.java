package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceNumberTest {

    @ParameterizedTest(name = "{0} is valid: {1}")
    @CsvFileSource(resources = "/vectors/reference_check.tsv", delimiter = '\t', numLinesToSkip = 1)
    void agreesWithTheCheckVectors(String text, boolean valid) {
        assertThat(ReferenceNumber.flawIn(text).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvFileSource(resources = "/vectors/reference_create.tsv", delimiter = '\t', numLinesToSkip = 1)
    void isMadeFromItsBase(String base, String digits, String printed, String rf, String rfPrinted) {
        var reference = ReferenceNumber.withBase(base);

        assertThat(reference).hasToString(digits);
        assertThat(reference.printed()).isEqualTo(printed);
        assertThat(RfReference.of(reference)).hasToString(rf);
        assertThat(RfReference.of(reference).printed()).isEqualTo(rfPrinted);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1511890656, 15118 90656",
        "559582243294671, 55958 22432 94671",
        "3222190631525115, 3 22219 06315 25115",
        "01030100067175800018, 1030 10006 71758 00018",
        "302300, 3 02300",
        "202196, 2 02196",
        "302290, 3 02290",
        "15118 90656, 15118 90656",
        "15118\u00a090656, 15118 90656",
        "15118\u202f90656, 15118 90656",
        "'\t12 34561\u200b ', 12 34561",
        "00001009, 1009",
        "000000012345678901234567894, 12345 67890 12345 67894",
        "1234560, CHECK_DIGIT",
        "302301, CHECK_DIGIT",
        "202195, CHECK_DIGIT",
        "302291, CHECK_DIGIT",
        "1071110, CHECK_DIGIT",
        "123, LENGTH",
        "13, LENGTH",
        "107, LENGTH",
        "123456789012345678901, LENGTH",
        "0000, LENGTH",
        "0, LENGTH",
        "12A4, CHARACTERS",
        "1234-561, CHARACTERS",
        "１００９, CHARACTERS",
        "'', EMPTY",
        "' \u00a0', EMPTY"
    })
    void isPrintedOrItsFlawIsNamed(String text, String expected) {
        var flaw = ReferenceNumber.flawIn(text);

        assertThat(flaw.map(Flaw::name).orElseGet(() -> new ReferenceNumber(text).printed()))
                .isEqualTo(expected);
    }

    @Test
    void leadingZerosMakeNoDifference() {
        assertThat(ReferenceNumber.parse("00001009")).isEqualTo(ReferenceNumber.parse("1009"));
    }

    @ParameterizedTest
    @CsvSource({"0000002, LENGTH", "12, LENGTH", "'', LENGTH", "12345678901234567890, LENGTH", "12x, CHARACTERS"})
    void aBaseOutsideThreeToNineteenDigitsIsRefused(String base, Flaw flaw) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ReferenceNumber.withBase(base))
                .extracting(InvalidValueException::flaw)
                .isEqualTo(flaw);
    }

    @Test
    void isPaddedToTwentyDigitsForBarCodes() {
        assertThat(ReferenceNumber.parse("1009").padded()).isEqualTo("00000000000000001009");
    }

    @Test
    void readsBackWhatItWrites() {
        var reference = ReferenceNumber.withBase("20260001");

        assertThat(ReferenceNumber.parse(reference.toString())).isEqualTo(reference);
        assertThat(ReferenceNumber.parse(reference.printed())).isEqualTo(reference);
    }

    @Test
    void aRefusalNamesTypeAndFlawButNotTheValue() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ReferenceNumber.parse("1234560"))
                .withMessage("ReferenceNumber: CHECK_DIGIT")
                .extracting(InvalidValueException::type)
                .isEqualTo("ReferenceNumber");
    }
}
