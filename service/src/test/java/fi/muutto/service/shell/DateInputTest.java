package fi.muutto.service.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "25.11.2026, 2026-11-25",
        "5.1.2027, 2027-01-05",
        "05.01.27, 2027-01-05",
        "25.11., 2026-11-25",
        "25.11, 2026-11-25",
        "251126, 2026-11-25",
        "25112026, 2026-11-25",
        "2026-11-25, 2026-11-25",
        "' 25. 11. 2026 ', 2026-11-25",
        "tänään, 2026-11-25",
        "Tänään, 2026-11-25",
        "idag, 2026-11-25",
        "huomenna, 2026-11-26",
        "+14, 2026-12-09",
        "-25, 2026-10-31",
        "\u221225, 2026-10-31",
        "29.2.2028, 2028-02-29"
    })
    void datesAreReadAsPeopleWriteThem(String text, LocalDate date) {
        assertThat(DateInput.read(text, TODAY)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"5.1., 2027-01-05", "24.5., 2027-05-24", "28.5., 2026-05-28", "31.12., 2026-12-31"})
    void withoutAYearTheNearestDateIsMeant(String text, LocalDate date) {
        assertThat(DateInput.read(text, TODAY)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "eilinen",
                "31.2.2026",
                "29.2.2026",
                "29.2.",
                "32.1.",
                "1.13.2026",
                "25/11/2026",
                "1.1.1899",
                "2026-13-01",
                "1.1.3000",
                "+99999",
                "25.11.202",
                "2511261",
                "25.11.2026x"
            })
    void whatIsNoDateIsNotGuessed(String text) {
        assertThat(DateInput.read(text, TODAY)).isEmpty();
    }
}
