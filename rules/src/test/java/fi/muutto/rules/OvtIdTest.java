package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OvtIdTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "003720774740, 2077474-0",
        "003701098628, 0109862-8",
        "003723327487, 2332748-7",
        "0037 2077474000001, 2077474-0",
        "00370123456200000, 0123456-2",
        "0037207747400000A, 2077474-0",
        "00370123456700000, CHECK_DIGIT",
        "003720774741, CHECK_DIGIT",
        "00371234567, LENGTH",
        "003720774740000001, LENGTH",
        "003620774740, COUNTRY",
        "FI0949931020013511, COUNTRY",
        "0037-20774740, CHARACTERS",
        "00372077474A, CHARACTERS",
        "'', EMPTY"
    })
    void belongsToABusinessOrItsFlawIsNamed(String text, String expected) {
        assertThat(OvtId.flawIn(text)
                        .map(Flaw::name)
                        .orElseGet(() -> new OvtId(text).businessId().printed()))
                .isEqualTo(expected);
    }

    @Test
    void isMadeOfABusinessIdAndHasAFormForPeppol() {
        var ovt = OvtId.of(new BusinessId("2077474-0"));

        assertThat(ovt).hasToString("003720774740");
        assertThat(ovt.peppol()).isEqualTo("0216:003720774740");
        assertThat(ovt.ownPart()).isEmpty();
        assertThat(new OvtId("00372077474000001").ownPart()).isEqualTo("00001");
    }
}
