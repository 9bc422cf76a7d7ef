package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RfReferenceTest {

    @ParameterizedTest(name = "{0} is valid: {1}, Finnish: {2}")
    @CsvFileSource(resources = "/vectors/rf_check.tsv", delimiter = '\t', numLinesToSkip = 1)
    void agreesWithTheCheckVectors(String text, boolean valid, boolean finnish) {
        assertThat(RfReference.flawIn(text).isEmpty()).isEqualTo(valid);
        assertThat(valid && RfReference.parse(text).national().isPresent()).isEqualTo(finnish);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "RF341234561, RF34 1234 561",
        "rf34 1234 561, RF34 1234 561",
        "RF34\u00a01234\u202f561, RF34 1234 561",
        "RF1800001009, RF18 1009",
        "RF97C2H5OH, RF97 C2H5 OH",
        "RF18539007547034, RF18 5390 0754 7034",
        "RF185390075470Y, RF18 5390 0754 70Y",
        "RF40C2H5OH, CHECK_DIGIT",
        "RF17539007547034, CHECK_DIGIT",
        "RF98123456789012, CHECK_DIGIT",
        "RF191009, CHECK_DIGIT",
        "RF12345, CHECK_DIGIT",
        "RF34123456112345678901234567, LENGTH",
        "RF34, LENGTH",
        "RF340000, LENGTH",
        "RF, LENGTH",
        "R, FORM",
        "RFXX1234561, FORM",
        "1234561, FORM",
        "RF34-1234561, CHARACTERS",
        "RF34ä234561, CHARACTERS",
        "'', EMPTY"
    })
    void isPrintedOrItsFlawIsNamed(String text, String expected) {
        var flaw = RfReference.flawIn(text);

        assertThat(flaw.map(Flaw::name).orElseGet(() -> new RfReference(text).printed()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF341234561", "RF1800001009", "RF97C2H5OH"})
    void readsBackWhatItWrites(String text) {
        var reference = RfReference.parse(text);

        assertThat(RfReference.parse(reference.toString())).isEqualTo(reference);
        assertThat(RfReference.parse(reference.printed())).isEqualTo(reference);
    }

    @Test
    void givesTheNationalReferenceInside() {
        assertThat(RfReference.parse("RF1800001009").national()).contains(new ReferenceNumber("1009"));
        assertThat(RfReference.parse("RF97C2H5OH").national()).isEmpty();
    }

    @Test
    void paddingZerosMakeNoDifference() {
        assertThat(RfReference.parse("RF1800001009")).isEqualTo(RfReference.parse("RF181009"));
    }

    @Test
    void checkDigitsAreThoseThatAreComputedNotTheirTwins() {
        // 97 more or less has the same remainder, yet only 02–98 are ever given out.
        assertThat(RfReference.of(ReferenceNumber.withBase("301239")).checkDigits())
                .isEqualTo("06");
        assertThat(RfReference.flawIn("RF0112")).contains(Flaw.CHECK_DIGIT);
    }

    @Test
    void theFirstExampleOfTheBarCodeGuideIsNotFinnish() {
        assertThat(RfReference.parse("RF02698756720834").national()).isEmpty();
        assertThat(RfReference.parse("RF61698756720839").national()).isPresent();
    }
}
