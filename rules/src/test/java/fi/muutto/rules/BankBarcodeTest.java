package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class BankBarcodeTest {
    private static final Iban ACCOUNT = new Iban("FI2112345600000785");
    private static final ReferenceNumber REFERENCE = new ReferenceNumber("1009");
    private static final String GOOD = "421123456000007850001255000000000000000000001009261210";

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = "/vectors/barcode.tsv", delimiter = '\t', numLinesToSkip = 1)
    void agreesWithTheVectors(String iban, String reference, long cents, String due, String digits, int check) {
        var barcode = barcode(new Iban(iban), reference, Money.euros(cents), day(due));

        assertThat(barcode).map(BankBarcode::digits).contains(digits);
        var symbols = barcode.orElseThrow().symbols();
        assertThat(symbols).hasSize(29).startsWith(105).endsWith(check);
    }

    private static Optional<BankBarcode> barcode(Iban iban, String reference, Money amount, LocalDate due) {
        return reference.startsWith("RF")
                ? BankBarcode.of(iban, amount, new RfReference(reference), due)
                : BankBarcode.of(iban, amount, new ReferenceNumber(reference), due);
    }

    private static LocalDate day(String yymmdd) {
        return yymmdd == null ? null : LocalDate.parse("20" + yymmdd, DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Test
    void thereIsNoneForAMillionEurosForLessThanNothingForOtherMoneyAndForAccountsAbroad() {
        var day = LocalDate.of(2026, 12, 10);
        assertThat(BankBarcode.of(ACCOUNT, Money.euros(99_999_999), REFERENCE, day))
                .isPresent();
        assertThat(BankBarcode.of(ACCOUNT, Money.euros(100_000_000), REFERENCE, day))
                .isEmpty();
        assertThat(BankBarcode.of(ACCOUNT, Money.euros(-1), REFERENCE, day)).isEmpty();
        assertThat(BankBarcode.of(ACCOUNT, Money.of(100, "SEK"), REFERENCE, day))
                .isEmpty();
        assertThat(BankBarcode.of(new Iban("DE89370400440532013000"), Money.euros(1), REFERENCE, day))
                .isEmpty();
        assertThat(BankBarcode.of(ACCOUNT, Money.euros(1), new RfReference("RF97C2H5OH"), day))
                .isEmpty();
    }

    /** The specification's own example passes ISO 11649, but what it holds is no Finnish reference. */
    @Test
    void anRfReferenceWithoutAFinnishOneInsideHasNone() {
        assertThat(BankBarcode.of(ACCOUNT, Money.euros(1), new RfReference("RF02698756720834"), null))
                .isEmpty();
        assertThat(BankBarcode.flawIn("502500046400013020006938002000000000698756720834110724"))
                .contains(Flaw.CHECK_DIGIT);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "53 digits, 42112345600000785000125500000000000000000000100926121, LENGTH",
        "55 digits, 4211234560000078500012550000000000000000000010092612100, LENGTH",
        "a letter, 42112345600000785000125500000000000000000000100926121O, CHARACTERS",
        "version 3, 321123456000007850001255000000000000000000001009261210, FORM",
        "version 6, 621123456000007850001255000000000000000000001009261210, FORM",
        "account, 422123456000007850001255000000000000000000001009261210, CHECK_DIGIT",
        "reference, 421123456000007850001255000000000000000000001008261210, CHECK_DIGIT",
        "reserve, 421123456000007850001255000100000000000000001009261210, FORM",
        "month 13, 421123456000007850001255000000000000000000001009261332, FORM",
        "30 February, 421123456000007850001255000000000000000000001009260230, FORM",
        "month 00, 421123456000007850001255000000000000000000001009260001, FORM"
    })
    void whatIsWrongWithDigitsIsNamed(String what, String digits, Flaw flaw) {
        assertThat(BankBarcode.flawIn(digits)).as(what).contains(flaw);
    }

    @Test
    void readsBackWhatItWrites() {
        assertThat(new BankBarcode(GOOD).toString()).isEqualTo(GOOD);
        assertThat(BankBarcode.flawIn(GOOD.replaceAll("(.{6})", "$1 "))).isEmpty();
        assertThat(BankBarcode.flawIn(" ")).contains(Flaw.EMPTY);
    }
}
