package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "FI20774740, FI20774740",
        "FI01098628, FI01098628",
        "FI17902350, FI17902350",
        "FI26174164, FI26174164",
        "FI 20774740, FI20774740",
        "fi20774740, FI20774740",
        "FI-20774740, FI20774740",
        "FI 2077474\u20130, FI20774740",
        "FI\u00a02077\u202f4740, FI20774740",
        "FI20774741, CHECK_DIGIT",
        "FI2077474, LENGTH",
        "FI, LENGTH",
        "FI26174164A, CHARACTERS",
        "AFI26174164, COUNTRY",
        "20774740, COUNTRY",
        "F, COUNTRY",
        "GB999999973, COUNTRY",
        "'', EMPTY"
    })
    void aFinnishOneIsReadOrItsFlawIsNamed(String text, String expected) {
        assertThat(readOrFlaw(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "ATU12345678, ATU12345678",
        "AT12345678, FORM",
        "BE0123456789, BE0123456789",
        "BE0123.456.789, BE0123456789",
        "DE123456789, DE123456789",
        "DE12345678, FORM",
        "DK12345678, DK12345678",
        "EE123456789, EE123456789",
        "EL123456789, EL123456789",
        "GR123456789, EL123456789",
        "ESB12345678, ESB12345678",
        "ES123456789, FORM",
        "FRXX123456789, FRXX123456789",
        "IE1234567WA, IE1234567WA",
        "IE1+12345A, IE1+12345A",
        "LT123456789012, LT123456789012",
        "LT1234567890, FORM",
        "nl123456789b01, NL123456789B01",
        "PL1234567890, PL1234567890",
        "SE123456789001, SE123456789001",
        "SE123456789002, FORM",
        "XI123456789, XI123456789"
    })
    void aForeignOneMatchesThePatternOfItsCountry(String text, String expected) {
        assertThat(readOrFlaw(text)).isEqualTo(expected);
    }

    private static String readOrFlaw(String text) {
        return VatNumber.flawIn(text).map(Flaw::name).orElseGet(() -> new VatNumber(text).toString());
    }

    @Test
    void isMadeFromABusinessIdAndGivesItBack() {
        var number = VatNumber.of(BusinessId.parse("0109862-8"));

        assertThat(number).hasToString("FI01098628");
        assertThat(number.businessId()).contains(BusinessId.parse("109862-8"));
        assertThat(VatNumber.parse("DE123456789").businessId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FI20774740", "EL123456789", "IE1+12345A"})
    void readsBackWhatItWrites(String text) {
        assertThat(VatNumber.parse(text)).hasToString(text);
        assertThat(VatNumber.parse(VatNumber.parse(text).printed())).isEqualTo(VatNumber.parse(text));
    }
}
