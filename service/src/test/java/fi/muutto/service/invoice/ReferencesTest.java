package fi.muutto.service.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    @ParameterizedTest
    @CsvSource({
        "123456, 1234561, 12345600",
        "2026-118, 20261184, 202611801",
        "7, 7007, 7010",
        "0, 1009, 1012",
        "A-100, 1009, 10003"
    })
    void theFirstCandidatesAreMadeOfTheNumbersDigits(String number, String first, String second) {
        var candidates = References.candidates(number).limit(2).toList();
        assertThat(candidates.get(0).digits().substring(0, first.length() - 1))
                .isEqualTo(first.substring(0, first.length() - 1));
        assertThat(candidates.get(1).digits().substring(0, second.length() - 1))
                .isEqualTo(second.substring(0, second.length() - 1));
    }
}
