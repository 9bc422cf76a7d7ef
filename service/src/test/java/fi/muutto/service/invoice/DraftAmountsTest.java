package fi.muutto.service.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.rules.PriceMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals that other programs got wrong; figures by VAT group as EN 16931 has them. */
class DraftAmountsTest {

    @ParameterizedTest(name = "{0} {1}: {4}")
    @CsvSource({
        "NET, 3 x 0.33 @ 25.5, 99, 25, 124",
        "NET, 7 x 9.99 @ 25.5, 6993, 1783, 8776",
        "NET, 10 x 1.10 @ 13.5, 1100, 149, 1249",
        "NET, 1 x 267.00 @ 25.5, 26700, 6809, 33509",
        "NET, 4 x 19.80 @ 24; 2 x 14.85 @ 24; 1 x 7.24 @ 24, 11614, 2787, 14401",
        "NET, 1 x 299.33 @ 20; 1 x 179.33 @ 20; 1 x 99.34 @ 20, 57800, 11560, 69360",
        "NET, 1 x 57.48 @ 21 - 10, 5173, 1086, 6259",
        "NET, 3 x 10.01 @ 20, 3003, 601, 3604",
        "NET, 0.33333 x 100.00 @ 25.5, 3333, 850, 4183",
        "NET, 3 x 19.99 @ 25.5 - 10, 5397, 1376, 6773",
        "GROSS, 1 x 10.00 @ 25.5; 1 x 10.00 @ 25.5; 1 x 10.00 @ 25.5, 2390, 610, 3000",
        "GROSS, 1 x 9.95 @ 13.5; 1 x 9.95 @ 13.5; 1 x 9.95 @ 13.5, 2630, 355, 2985",
        "GROSS, 1 x 340.00 @ 25.5; 1 x 13.90 @ 25.5, 28199, 7191, 35390",
        "GROSS, 1 x 500.00 @ 10, 45455, 4545, 50000",
        "GROSS, 1 x 379.00 @ 21; 1 x 379.00 @ 21, 62645, 13155, 75800"
    })
    void totalsAreThoseOfTheGroup(PriceMode mode, String lines, long net, long vat, long gross) {
        var amounts = amounts(mode, lines);
        assertThat(List.of(amounts.vat().net(), amounts.vat().vat(), amounts.total()))
                .containsExactly(net, vat, gross);
        assertThat(amounts.sums().stream().mapToLong(sum -> sum.net()).sum()).isEqualTo(net);
    }

    @Test
    void aThousandEqualRowsAreNotRoundedOneByOne() {
        var rows = Collections.nCopies(1_000, "1.5 x 49.90 @ 25.5");
        var amounts = amounts(PriceMode.NET, String.join(";", rows));
        assertThat(amounts.vat().net()).isEqualTo(7_485_000);
        assertThat(amounts.vat().vat()).isEqualTo(1_908_675);
        assertThat(amounts.total()).isEqualTo(9_393_675);
    }

    private static DraftAmounts amounts(PriceMode mode, String lines) {
        var parsed = Arrays.stream(lines.split(";"))
                .map(String::strip)
                .map(InvoiceFixtures::line)
                .toList();
        return DraftAmounts.of(mode, new ArrayList<>(parsed), List.of());
    }
}
