package fi.muutto.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountWork;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class HomeTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNewAccountIsShownItsFirstSteps() {
        var home = visitors.owner().get("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.text())
                .contains("Keskiviikko 25.11.2026", "Näin pääset alkuun", "Lisää pankkitili", "Tee ensimmäinen lasku")
                .contains("Avoinna 0,00 € Ei laskuja", "Yhtään laskua ei ole avoinna.", "Ei mitään kesken.");
    }

    @Test
    void homeTellsWhatIsOpenAndWhoOwes() {
        var owner = visitors.owner();
        var today = LocalDate.of(2026, 11, 25);
        var trading = new TradingYear(3, 40, today).write(visitors.accountOf(owner), work, jdbc);
        var home = owner.get("/");
        long count = trading.invoices.stream()
                .filter(invoice -> invoice.number() != null)
                .count();
        long late = trading.invoices.stream()
                .filter(invoice -> invoice.dueOn() != null && invoice.dueOn().isBefore(today))
                .count();
        assertThat(home.text())
                .doesNotContain("Näin pääset alkuun")
                .contains(count + " laskua", late + " laskua on myöhässä", "3 luonnosta odottaa", "pv myöhässä", "SEK")
                .contains("Öljy & Äyri &lt;b&gt;Oy&lt;/b&gt;");
        assertThat(home.found("<rect class=\"bar-open\" x=\"(\\d+)\"")).hasSizeBetween(8, 12);
        assertThat(home.found("<th scope=\"row\">(\\S+ \\d{4})</th>"))
                .hasSize(12)
                .startsWith("joulukuu 2025")
                .endsWith("marraskuu 2026");
    }

    @Test
    void barsStandOnTheGroundAndUnderTheTop() {
        var bars = YearBars.of(List.of(
                new Month(YearMonth.of(2026, 1), 0, 100_000, 20_000), new Month(YearMonth.of(2026, 2), 0, -5, 0)));
        assertThat(bars.top()).isEqualTo(200_000);
        assertThat(bars.bars())
                .extracting(bar -> bar.css() + " " + bar.x() + " " + bar.y() + " " + bar.height())
                .containsExactly("bar-paid 2 50.00 50.00", "bar-open 2 40.00 10.00");
        assertThat(YearBars.of(List.of()).top()).isEqualTo(10_000);
    }
}
