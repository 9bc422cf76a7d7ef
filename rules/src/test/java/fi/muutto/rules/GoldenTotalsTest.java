package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Invoices on which other programs are known to disagree with themselves by cents. Expected figures were worked out by
 * hand from EN 16931: lines rounded, discounts rounded by themselves, VAT once per rate.
 */
class GoldenTotalsTest {

    /** Lines are separated by +, each {@code quantity*price} with perhaps {@code -percent%}; {@code n#} repeats a line. */
    @ParameterizedTest(name = "{0} {1} at {2} %")
    @CsvSource({
        // Half a cent of VAT: 68.085.
        "1*267.00, NET, 25.5, 267.00, 68.09, 335.09",
        "4*19.80 + 2*14.85 + 1*7.24, NET, 24, 116.14, 27.87, 144.01",
        // 627.30 + 67.59 + 176.95 + 12.34.
        "41*15.30 + 13*5.36-3% + 14*13.03-3% + 1*12.34, NET, 24, 884.18, 212.20, 1096.38",
        "1*138.66, NET, 19, 138.66, 26.35, 165.01",
        "1*8500 + -1*7500, NET, 19, 1000.00, 190.00, 1190.00",
        // 33.33 three times, not a third of a hundred.
        "3#0.33333*100, NET, 25.5, 99.99, 25.50, 125.49",
        "1*340.00 + 1*13.90, GROSS, 24, 285.40, 68.50, 353.90",
        "1*340.00 + 1*13.90, GROSS, 19, 297.39, 56.51, 353.90",
        "1*500.00, GROSS, 10, 454.55, 45.45, 500.00",
        // The discount, 5.748, is rounded before VAT: 51.73 + 10.86.
        "1*57.48-10%, NET, 21, 51.73, 10.86, 62.59",
        "1*299.33 + 1*179.33 + 1*99.34, NET, 20, 578.00, 115.60, 693.60",
        "1000#1.5*49.90, NET, 25.5, 74850.00, 19086.75, 93936.75",
        "3*10.01, NET, 20, 30.03, 6.01, 36.04",
        "3#1*10.01, NET, 20, 30.03, 6.01, 36.04",
        "2#1*379.00, GROSS, 21, 626.45, 131.55, 758.00",
        "1*100.00, NET, 8.875, 100.00, 8.88, 108.88"
    })
    void totalsAreRightToTheCent(String lines, PriceMode mode, String rate, String net, String vat, String gross) {
        var breakdown = VatBreakdown.of(lines(lines, mode, VatTreatment.taxedAt(VatRate.parse(rate))));

        assertThat(Money.euros(breakdown.net()).decimal()).isEqualTo(net);
        assertThat(Money.euros(breakdown.vat()).decimal()).isEqualTo(vat);
        assertThat(Money.euros(breakdown.gross()).decimal()).isEqualTo(gross);
        assertThat(breakdown.rows()).hasSize(1);
    }

    private static List<PricedLine> lines(String text, PriceMode mode, VatTreatment treatment) {
        var lines = new ArrayList<PricedLine>();
        for (var part : text.split(" \\+ ")) {
            var counted = part.contains("#") ? part.split("#") : new String[] {"1", part};
            var factors = counted[1].split("\\*");
            var price = factors[1].replace("%", "").split("-");
            var discount = new Discount.Percent(new BigDecimal(price.length > 1 ? price[1] : "0"));
            var line = new PricedLine(new BigDecimal(factors[0]), new BigDecimal(price[0]), mode, discount, treatment);
            for (int i = 0; i < Integer.parseInt(counted[0]); i++) {
                lines.add(line);
            }
        }
        return lines;
    }
}
