package fi.muutto.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.SavedReportRecord;
import fi.muutto.service.Browserless;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.Accounts;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.report.TradingYear.Entry;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SavedReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Reports reports;

    @Autowired
    private RecordRows records;

    private Browserless owner;
    private AccountId account;
    private TradingYear trading;

    @BeforeEach
    void trade() {
        owner = visitors.owner();
        account = visitors.accountOf(owner);
        trading = new TradingYear(11, 60, TODAY).write(account, work, jdbc);
    }

    private String save(String word, String name) {
        owner.get("/raportit/" + word);
        var saved = owner.post("/raportit/" + word, Map.of("alku", "1.1.2026", "loppu", "25.11.2026", "name", name));
        assertThat(saved.path()).startsWith("/raportit/tallennetut/");
        return saved.path();
    }

    @Test
    void aSavedReportShowsWhatTheReportShowed() {
        for (var kind : ReportKind.values()) {
            var live = owner.get("/raportit/" + kind.word() + "?alku=1.1.2026&loppu=25.11.2026");
            var saved = owner.get(save(kind.word(), "Kooste " + kind));
            assertThat(table(saved.body())).as(kind.name()).isEqualTo(table(live.body()));
            assertThat(saved.text()).contains("Kooste " + kind, "Luvut tallennettu 25.11.2026 klo 9.07");
        }
    }

    private static String table(String body) {
        return body.substring(body.indexOf("<thead"), body.indexOf("</table>"));
    }

    @Test
    void aLaterPaymentChangesTheReportButNotTheSavedOne() {
        var path = save("saatavat", "Saatavat");
        var before = owner.get(path);
        var paid = trading.invoices.get(1);
        var entry = new Entry(UUID.randomUUID(), "PAID", TODAY, paid.gross(), null);
        work.write(account, () -> TradingYear.insert(account, jdbc, paid, entry));

        assertThat(table(owner.get(path).body())).isEqualTo(table(before.body()));
        assertThat(table(owner.get("/raportit/saatavat").body())).isNotEqualTo(table(before.body()));
    }

    @Test
    void aSavedReportIsRenamedAndDeleted() {
        var path = save("myynti", "Myynti");
        var unnamed = owner.post(path + "/nimi", Map.of("name", " "));
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.text()).contains("Anna raportille nimi.");
        assertThat(owner.post(path + "/nimi", Map.of("name", "Łukasz <b>& Co</b>"))
                        .text())
                .contains("Łukasz &lt;b&gt;& Co&lt;/b&gt;");
        var gone = owner.post(path + "/poista", Map.of());
        assertThat(gone.text()).contains("Raportti on poistettu", "Ei vielä tallennettuja raportteja.");
        assertThat(owner.get(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidTogether() {
        owner.get("/raportit/laskut");
        var refused = owner.post("/raportit/laskut", Map.of("alku", "31.2.2026", "loppu", "", "name", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Kirjoita päivä muodossa 25.11.2026.", "Kirjoita päivä.", "Anna raportille nimi.");
        assertThat(owner.get("/raportit/laskut?alku=2.1.2026&loppu=1.1.2026").text())
                .contains("Jakso päättyy ennen kuin se alkaa.");
    }

    @Test
    void aFrozenAccountReadsItsReportsButKeepsNone() {
        var path = save("laskut", "Ennen siirtoa");
        assertThat(accounts.move(account, AccountState.OPEN, AccountState.FROZEN, UUID.randomUUID(), null))
                .isTrue();
        assertThat(owner.get(path).text()).contains("Ennen siirtoa");
        assertThat(owner.get("/raportit/laskut").text()).doesNotContain("Tallenna raportti");
        assertThat(owner.post("/raportit/laskut", Map.of("loppu", "1.1.2026", "name", "x"))
                        .status())
                .isEqualTo(423);
    }

    @Test
    void anotherAccountSeesNoneOfThem() {
        var path = save("laskut", "Omani");
        var other = visitors.owner();
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get("/raportit").text()).doesNotContain("Omani");
    }

    @Test
    void figuresOfAnotherProgramAreShownAsTheyAre() {
        var id = UUID.randomUUID();
        var figures = reports.run(account, ReportKind.SALES, TODAY, TODAY);
        var line = SavedReports.line(
                        id,
                        "Tuotu",
                        ReportKind.SALES,
                        TODAY,
                        TODAY,
                        TODAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC),
                        figures)
                .set(SavedReportRecord.REPORT_KIND, "OWN")
                .set(SavedReportRecord.FIGURES, "rivi 1: <script>1,00 €");
        work.write(account, () -> records.insert(account, line));
        assertThat(owner.get("/raportit/tallennetut/" + id).text()).contains("OWN", "rivi 1: &lt;script&gt;1,00 €");
        assertThat(owner.get("/raportit").text()).contains("Tuotu OWN");
    }

    @Test
    void theTextOfFiguresIsReadBackAndAlwaysTheSame() {
        var figures = reports.run(account, ReportKind.RECEIVABLES, TODAY, TODAY);
        var text = FiguresText.write(figures);
        assertThat(FiguresText.read(text)).contains(figures);
        assertThat(FiguresText.write(FiguresText.read(text).orElseThrow())).isEqualTo(text);
        assertThat(text).startsWith("{\"version\":1,\"columns\":[[\"number\",\"TEXT\"],[\"customer\",\"TEXT\"],");
        for (var broken :
                new String[] {"", "{}", "[1]", text + "x", text.replace("\"EUR\"", "null"), "{\"version\":2}"}) {
            assertThat(FiguresText.read(broken)).as(broken).isEmpty();
        }
    }
}
