package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest(name = "{0} is a Finnish account: {1}")
    @CsvFileSource(resources = "/vectors/iban_check.tsv", delimiter = '\t', numLinesToSkip = 1)
    void agreesWithTheCheckVectors(String text, boolean validFinnish) {
        assertThat(Iban.flawIn(text).isEmpty() && new Iban(text).isFinnish()).isEqualTo(validFinnish);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/iban_check.tsv", delimiter = '\t', numLinesToSkip = 1)
    void noValidFinnishVectorIsDoubtful(String text, boolean validFinnish) {
        assertThat(validFinnish && new Iban(text).isDoubtful()).isFalse();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "FI2112345600000785, FI21 1234 5600 0007 85",
        "fi21 1234 5600 0007 85, FI21 1234 5600 0007 85",
        "FI21\u00a01234\u202f5600 0007 85, FI21 1234 5600 0007 85",
        "SE4550000000058398257466, SE45 5000 0000 0583 9825 7466",
        "DE89370400440532013000, DE89 3704 0044 0532 0130 00",
        "GB29NWBK60161331926819, GB29 NWBK 6016 1331 9268 19",
        "NO9386011117947, NO93 8601 1117 947",
        "EE382200221020145685, EE38 2200 2210 2014 5685",
        "MT84MALT011000012345MTLCAST001S, MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "FI8347824837000164, CHECK_DIGIT",
        "FI2112345600000784, CHECK_DIGIT",
        "FI1350001510000023, CHECK_DIGIT",
        "FI4250001510000023, FI42 5000 1510 0000 23",
        "FI1431313001234567, CHECK_DIGIT",
        "FI4043091020117999, CHECK_DIGIT",
        "SE4550000000058398257467, CHECK_DIGIT",
        "FI211234560000078, LENGTH",
        "FI21123456000007855, LENGTH",
        "SE455000000005839825746, LENGTH",
        "FI2, LENGTH",
        "FI9080002627761348A, CHARACTERS",
        "FI211234560000078A, CHARACTERS",
        "FI21-1234-5600-0007-85, CHARACTERS",
        "fı2112345600000785, CHARACTERS",
        "AFI9080002627761348, COUNTRY",
        "US64SVBKUS6S3300958879, COUNTRY",
        "12345600000785, COUNTRY",
        "FIX112345600000785, FORM",
        "' ', EMPTY"
    })
    void isPrintedOrItsFlawIsNamed(String text, String expected) {
        var flaw = Iban.flawIn(text);

        assertThat(flaw.map(Flaw::name).orElseGet(() -> new Iban(text).printed()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "123456-785, FI2112345600000785",
        "423456-781, FI5542345670000081",
        "159030-776, FI3715903000000776",
        "101710-122, FI5810171000000122",
        "101710 – 122, FI5810171000000122"
    })
    void isMadeFromAnOldAccountNumber(String old, String iban) {
        assertThat(Iban.ofOldAccountNumber(old)).hasToString(iban);
    }

    @ParameterizedTest
    @CsvSource({"123456-786, CHECK_DIGIT", "123456785, FORM", "12345-785, FORM", "123456-1, FORM", "'', FORM"})
    void anOldAccountNumberWithASlipIsRefused(String old, Flaw flaw) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Iban.ofOldAccountNumber(old))
                .extracting(InvalidValueException::flaw)
                .isEqualTo(flaw);
    }

    @ParameterizedTest(name = "bank code {0} is {1}")
    @CsvSource({
        "123, NDEAFIHH",
        "423, ITELFIHH",
        "405, HELSFIHH",
        "478, POPFFI22",
        "578, OKOYFIHH",
        "799, HOLVFIHH",
        "715, ITELFIHH",
        "660, AABAFI22",
        "800, DABAFIHH",
        "393, SBANFIHH",
        "330, ESSEFIHX",
        "440, ITELFIHH",
        "100, NDEAFIHH",
        "299, NDEAFIHH",
        "300, ",
        "401, ",
        "404, ",
        "453, ",
        "700, ",
        "716, ",
        "900, ",
        "000, "
    })
    void knowsItsBankOrDoesNotGuess(String bankCode, String bic) {
        var digits = bankCode + "00000000000";
        var account = new Iban("FI" + Mod97.checkDigits("FI", digits) + digits);

        assertThat(account.bic().map(Bic::code).orElse(null)).isEqualTo(bic);
    }

    @Test
    void aForeignAccountHasNoBankOnTheList() {
        assertThat(new Iban("SE4550000000058398257466").bic()).isEmpty();
    }

    @Test
    void aWrongLuhnDigitIsDoubtfulButValid() {
        var account = new Iban("FI" + Mod97.checkDigits("FI", "12345600000786") + "12345600000786");

        assertThat(account.isDoubtful()).isTrue();
        assertThat(new Iban("SE4550000000058398257466").isDoubtful()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FI2112345600000785", "SE4550000000058398257466"})
    void readsBackWhatItWrites(String text) {
        var account = Iban.parse(text);

        assertThat(Iban.parse(account.toString())).isEqualTo(account);
        assertThat(Iban.parse(account.printed())).isEqualTo(account);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "ndeafihh, NDEAFIHH",
        "POPFFI22, POPFFI22",
        "SEBESSEFIHX, SEBESSEFIHX",
        "NDEAFIH, LENGTH",
        "NDEA1IHH, FORM",
        "NDEA-FIHH, CHARACTERS",
        "'', EMPTY"
    })
    void aBicIsReadOrItsFlawIsNamed(String text, String expected) {
        var flaw = Bic.flawIn(text);

        assertThat(flaw.map(Flaw::name).orElseGet(() -> new Bic(text).toString()))
                .isEqualTo(expected);
    }
}
