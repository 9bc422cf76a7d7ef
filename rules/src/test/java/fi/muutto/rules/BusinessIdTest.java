package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessIdTest {

    @ParameterizedTest(name = "{0} is valid: {1}")
    @CsvFileSource(resources = "/vectors/ytunnus_check.tsv", delimiter = '\t', numLinesToSkip = 1)
    void agreesWithTheCheckVectors(String text, boolean valid) {
        assertThat(BusinessId.flawIn(text).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1790235-0, 1790235-0",
        "109862-8, 0109862-8",
        "737546-2, 0737546-2",
        "26174164, 2617416-4",
        "2617416\u20134, 2617416-4",
        "2617416\u20114, 2617416-4",
        "2617416\u22124, 2617416-4",
        "' 2617416 - 4', 2617416-4",
        "2617416\u00a0-\u202f4, 2617416-4",
        "2077474-1, CHECK_DIGIT",
        "1234567-2, CHECK_DIGIT",
        "0123456-7, CHECK_DIGIT",
        "0123456-2, 0123456-2",
        "0000001-0, CHECK_DIGIT",
        "261741-4, CHECK_DIGIT",
        "2617416-44, LENGTH",
        "1098628, LENGTH",
        "0000000-0, NEVER_ISSUED",
        "26-174164, FORM",
        "-26174164, FORM",
        "FI26174164, CHARACTERS",
        "2617416/4, CHARACTERS",
        "-, LENGTH",
        "'', EMPTY"
    })
    void isPrintedOrItsFlawIsNamed(String text, String expected) {
        var flaw = BusinessId.flawIn(text);

        assertThat(flaw.map(Flaw::name).orElseGet(() -> new BusinessId(text).printed()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1111111", "0000006", "0000014", "3000001", "3000028"})
    void remainderOneIsNeverIssuedWhateverTheCheckDigit(String base) {
        assertThat(IntStream.range(0, 10).mapToObj(check -> BusinessId.flawIn(base + "-" + check)))
                .allSatisfy(flaw -> assertThat(flaw).contains(Flaw.NEVER_ISSUED));
    }

    @Test
    void readsBackWhatItWrites() {
        var id = BusinessId.parse("109862-8");

        assertThat(id).hasToString("0109862-8");
        assertThat(id.digits()).isEqualTo("01098628");
        assertThat(BusinessId.parse(id.toString())).isEqualTo(id);
        assertThat(new BusinessId(id.digits())).isEqualTo(id);
    }
}
