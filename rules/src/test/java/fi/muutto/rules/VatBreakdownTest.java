package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of Finnish practice; every expected figure was worked out by hand. */
class VatBreakdownTest {
    private static final VatTreatment STANDARD = VatTreatment.taxedAt(VatRate.parse("25.5"));
    private static final VatTreatment MIDDLE = VatTreatment.taxedAt(VatRate.parse("13.5"));

    @ParameterizedTest(name = "{0} × {1} × {2} {3} at {4} %")
    @CsvSource({
        "3, 1, 0.33, NET, 25.5, 0.99, 0.25, 1.24",
        "7, 1, 9.99, NET, 25.5, 69.93, 17.83, 87.76",
        "10, 1, 1.10, NET, 13.5, 11.00, 1.49, 12.49",
        "3, 1, 10.00, GROSS, 25.5, 23.90, 6.10, 30.00",
        "3, 1, 9.95, GROSS, 13.5, 26.30, 3.55, 29.85"
    })
    void vatIsComputedOncePerRate(
            int lines,
            String quantity,
            String price,
            PriceMode mode,
            String rate,
            String net,
            String vat,
            String gross) {
        var breakdown = VatBreakdown.of(Collections.nCopies(lines, line(quantity, price, mode, rate)));

        assertTotals(breakdown, net, vat, gross);
        assertThat(breakdown.lineTotal()).isEqualTo(cents(net));
    }

    @ParameterizedTest(name = "{0} with {1} % inside: VAT {2}, net {3}")
    @CsvSource({
        "100.00, 25.5, 20.32, 79.68",
        "125.50, 25.5, 25.50, 100.00",
        "10.00, 13.5, 1.19, 8.81",
        "113.50, 13.5, 13.50, 100.00",
        "14.90, 13.5, 1.77, 13.13",
        "99.90, 25.5, 20.30, 79.60",
        "0.02, 25.5, 0.00, 0.02",
        "55.00, 10, 5.00, 50.00",
        "124.00, 24, 24.00, 100.00"
    })
    void aGrossPriceHolds(String gross, String rate, String vat, String net) {
        assertTotals(VatBreakdown.of(List.of(line("1", gross, PriceMode.GROSS, rate))), net, vat, gross);
    }

    @ParameterizedTest(name = "{0} at {1} %: VAT {2}")
    @CsvSource({
        "0.10, 25.5, 0.03",
        "1.00, 25.5, 0.26",
        "5.00, 25.5, 1.28",
        "100.00, 25.5, 25.50",
        "-100.00, 25.5, -25.50",
        "-0.10, 25.5, -0.03",
        "-3.00, 25.5, -0.77",
        "123.45, 13.5, 16.67",
        "10.00, 13.5, 1.35",
        "3.00, 13.5, 0.41",
        "7.00, 13.5, 0.95",
        "0.02, 25.5, 0.01",
        "1000.00, 14, 140.00"
    })
    void halfACentGoesAwayFromZero(String net, String rate, String vat) {
        var breakdown = VatBreakdown.of(List.of(line("1", net, PriceMode.NET, rate)));

        assertThat(breakdown.vat()).isEqualTo(cents(vat));
        assertThat(breakdown.net()).isEqualTo(cents(net));
    }

    @ParameterizedTest(name = "{0} × {1} − {2} % = {3} − {4} = {5}")
    @CsvSource({
        "2.5, 79.999, 0, 200.00, 0.00, 200.00",
        "3, 33.333, 0, 100.00, 0.00, 100.00",
        "0.333, 85.00, 0, 28.31, 0.00, 28.31",
        "1.5, 0.05, 0, 0.08, 0.00, 0.08",
        "7.25, 64.90, 0, 470.53, 0.00, 470.53",
        "3, 19.99, 10, 59.97, 6.00, 53.97",
        "-3, 19.99, 10, -59.97, -6.00, -53.97"
    })
    void eachPartOfALineIsRoundedByItself(
            BigDecimal quantity, BigDecimal price, BigDecimal percent, String full, String discount, String net) {
        var line = new PricedLine(quantity, price, PriceMode.NET, new Discount.Percent(percent), STANDARD);

        assertThat(VatBreakdown.of(List.of(line)).lines())
                .containsExactly(new LineAmounts(cents(full), cents(discount), cents(net)));
    }

    @Test
    void aDiscountOnTheWholeInvoiceIsSplitByRate() {
        var lines = workAndFood();
        var allowances = Allowance.split(new Discount.Percent(BigDecimal.valueOf(5)), lines);
        var breakdown = VatBreakdown.of(lines, allowances);

        assertThat(allowances).extracting(Allowance::cents).containsExactly(2353L, 55L);
        assertThat(breakdown.rows()).containsExactly(new VatRow(STANDARD, 44700, 11399), new VatRow(MIDDLE, 1045, 141));
        assertThat(breakdown.lineTotal()).isEqualTo(48153);
        assertThat(breakdown.allowanceTotal()).isEqualTo(2408);
        assertTotals(breakdown, "457.45", "115.40", "572.85");
    }

    @Test
    void aFullCreditNoteTakesBackEveryCent() {
        var lines = workAndFood();
        var allowances = Allowance.split(new Discount.Percent(BigDecimal.valueOf(5)), lines);
        var credit = VatBreakdown.of(
                lines.stream().map(PricedLine::negated).toList(),
                allowances.stream().map(Allowance::negated).toList());

        assertTotals(credit, "-457.45", "-115.40", "-572.85");
        assertThat(credit.rows())
                .containsExactly(new VatRow(STANDARD, -44700, -11399), new VatRow(MIDDLE, -1045, -141));
    }

    @Test
    void aPartialCreditNoteIsComputedFromItsOwnLines() {
        var credit = VatBreakdown.of(List.of(line("-1", "64.90", PriceMode.NET, "25.5")));

        assertTotals(credit, "-64.90", "-16.55", "-81.45");
    }

    private static List<PricedLine> workAndFood() {
        return List.of(line("7.25", "64.90", PriceMode.NET, "25.5"), line("10", "1.10", PriceMode.NET, "13.5"));
    }

    @Test
    void aSumOffTheWholeInvoiceIsSharedToTheCent() {
        var lines = List.of(
                line("1", "100", PriceMode.NET, "25.5"),
                line("1", "100", PriceMode.NET, "13.5"),
                line("1", "100", PriceMode.NET, "10"));
        var allowances = Allowance.split(new Discount.Sum(1000), lines);

        assertThat(allowances).extracting(Allowance::cents).containsExactly(333L, 334L, 333L);
        assertThat(VatBreakdown.of(lines, allowances).net()).isEqualTo(29000);
        assertThat(Allowance.split(Discount.NONE, lines)).isEmpty();
    }

    @Test
    void aSumOffNothingIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Allowance.split(new Discount.Sum(1), List.of()))
                .withMessage("Allowance: RANGE");
    }

    @Test
    void anAllowanceOffGrossPricesIsStatedWithoutVatSoThatTheDocumentAddsUp() {
        var lines = List.of(line("1", "125.50", PriceMode.GROSS, "25.5"));
        var breakdown = VatBreakdown.of(lines, List.of(new Allowance(STANDARD, PriceMode.GROSS, 2550)));

        assertThat(breakdown.allowances()).containsExactly(new AllowanceAmounts(STANDARD, PriceMode.GROSS, 2550, 2032));
        assertTotals(breakdown, "79.68", "20.32", "100.00");
    }

    @Test
    void missingCentsOfGrossPricesAreSettledOnTheLargestLines() {
        var two = VatBreakdown.of(
                List.of(line("1", "379", PriceMode.GROSS, "21"), line("1", "379", PriceMode.GROSS, "21")));
        var many = VatBreakdown.of(Collections.nCopies(1000, line("1", "0.02", PriceMode.GROSS, "25.5")));

        assertThat(two.lines()).extracting(LineAmounts::net).containsExactly(31323L, 31322L);
        assertThat(many.lines()).extracting(LineAmounts::net).containsOnly(1L, 2L);
        assertTotals(many, "15.94", "4.06", "20.00");
    }

    @Test
    void pricesWithAndWithoutVatAtOneRateShareARow() {
        var breakdown = VatBreakdown.of(
                List.of(line("1", "100", PriceMode.NET, "25.5"), line("1", "10.00", PriceMode.GROSS, "25.5")));

        assertThat(breakdown.rows()).containsExactly(new VatRow(STANDARD, 10797, 2753));
        assertThat(breakdown.gross()).isEqualTo(13550);
    }

    @Test
    void untaxedLinesHaveRowsOfTheirOwn() {
        var reverse = VatTreatment.untaxed(VatCategory.AE);
        var line = new PricedLine(BigDecimal.ONE, BigDecimal.TEN, PriceMode.NET, Discount.NONE, reverse);
        var breakdown = VatBreakdown.of(List.of(line, line("1", "10", PriceMode.NET, "25.5")));

        assertThat(breakdown.rows()).containsExactly(new VatRow(STANDARD, 1000, 255), new VatRow(reverse, 1000, 0));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new VatTreatment(VatCategory.AE, VatRate.parse("25.5")))
                .withMessage("VatTreatment: RATE");
    }

    @Test
    void anInvoiceWithoutLinesIsWorthNothing() {
        assertTotals(VatBreakdown.of(List.of()), "0", "0", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "1E+11, 1, RANGE",
        "1, 1E+1000000000, RANGE",
        "1000000, 1000000, RANGE",
        "1E-31, 1, DECIMALS",
        "1, 1E-1000000000, DECIMALS"
    })
    void numbersBeyondAllInvoicesAreRefused(BigDecimal quantity, BigDecimal price, Flaw flaw) {
        assertThat(PricedLine.flawIn(quantity, price)).contains(flaw);
    }

    private static PricedLine line(String quantity, String price, PriceMode mode, String rate) {
        var treatment = VatTreatment.taxedAt(VatRate.parse(rate));
        return new PricedLine(new BigDecimal(quantity), new BigDecimal(price), mode, Discount.NONE, treatment);
    }

    private static void assertTotals(VatBreakdown breakdown, String net, String vat, String gross) {
        assertThat(breakdown.net()).as("net").isEqualTo(cents(net));
        assertThat(breakdown.vat()).as("VAT").isEqualTo(cents(vat));
        assertThat(breakdown.gross()).as("gross").isEqualTo(cents(gross));
    }

    private static long cents(String decimal) {
        return new BigDecimal(decimal).movePointRight(2).longValueExact();
    }
}
