package fi.muutto.protocol.record;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.Problem.Flaw;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCheckTest {
    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "DATE, 2024-02-29, ",
        "DATE, 2023-02-29, FORM",
        "DATE, 0000-01-01, FORM",
        "DATE, 2026-1-1, FORM",
        "INSTANT, 2026-11-25T10:00:00.000000Z, ",
        "INSTANT, 2026-11-25T10:00:00Z, FORM",
        "INSTANT, 2026-11-25T24:00:00.000000Z, FORM",
        "INSTANT, 2026-11-25T10:00:60.000000Z, FORM",
        "INSTANT, 0000-11-25T10:00:00.000000Z, FORM",
        "INSTANT, 2026-11-25T10:00:00.000000+02:00, FORM",
        "MONEY, -0.01, ",
        "MONEY, -0.00, FORM",
        "MONEY, 1, FORM",
        "MONEY, 01.00, FORM",
        "MONEY, 1000000000000000.00, FORM",
        "DECIMAL, 1.50, ",
        "DECIMAL, 1e5, FORM",
        "DECIMAL, .5, FORM",
        "DECIMAL, NaN, FORM",
        "INTEGER, -1, ",
        "INTEGER, -0, FORM",
        "INTEGER, 1000000000000000, FORM",
        "FLAG, TRUE, FORM",
        "HASH, E3B0, FORM",
        "ID, 0198C5D2-7C1E-7ABC-8DEF-0123456789AB, FORM",
        "ID, 0198c5d2-7c1e-7abc-8def-0123456789ab, ",
    })
    void formsAreStrict(Kind kind, String value, Flaw flaw) {
        var field = new Field("f", kind, 15, true, null, null, false);

        assertThat(LineCheck.flawIn(field, value)).isEqualTo(flaw);
    }

    @Test
    void lengthsCountCodePointsAndWhatCannotBeStoredIsRefused() {
        var field = new Field("f", Kind.TEXT, 2, false, null, null, false);

        assertThat(LineCheck.flawIn(field, "😀😀")).isNull();
        assertThat(LineCheck.flawIn(field, "😀😀😀")).isEqualTo(Flaw.TOO_LONG);
        assertThat(LineCheck.flawIn(field, "\u0000")).isEqualTo(Flaw.FORM);
        assertThat(LineCheck.flawIn(field, "\ud83d")).isEqualTo(Flaw.FORM);
        assertThat(LineCheck.flawIn(field, "\ude00\ud83d")).isEqualTo(Flaw.FORM);
    }

    @Test
    void everyProblemOfALineIsReported() {
        var line = RecordLine.of(BankAccountRecord.TYPE)
                .set(BankAccountRecord.ID, UUID.randomUUID())
                .set(BankAccountRecord.IBAN, "FI00")
                .set(BankAccountRecord.NAME, "x".repeat(71));
        var problems = new ArrayList<Problem>();
        LineCheck.check(line, problems);

        assertThat(problems)
                .extracting(problem ->
                        Optional.ofNullable(problem.field()).map(Field::name).orElse("") + " " + problem.flaw())
                .containsExactlyInAnyOrder("iban RULE", "name TOO_LONG", "position MISSING", "onInvoices MISSING");
    }
}
