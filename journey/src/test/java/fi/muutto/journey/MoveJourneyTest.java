package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fi.muutto.service.EqualityOracle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The demo account moves from Isolta to Solo, step by step as a person does it; then everything is looked at again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MoveJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private final Accessibility accessibility = new Accessibility();
    private Pair pair;
    private Visit isolta;
    private Visit solo;
    private Map<String, List<String>> reports;
    private Map<String, byte[]> documents;
    private String nextNumber;
    private String key;
    private List<String> said;

    @BeforeAll
    void move() throws Exception {
        pair = Pair.started(true);
        isolta = chromium.visit(pair.isolta.address());
        solo = chromium.visit(pair.solo.address());
        var move = new Move(isolta, solo, Pictures.asWished(), accessibility::look);
        move.logInAtIsolta(Person.ISOLTA_DEMO);
        noteWhatIsoltaShows();
        key = move.makeKey(Person.ISOLTA_DEMO, true);
        move.logInAtSolo(Person.SOLO_DEMO);
        move.giveKey(Person.ISOLTA_DEMO.email(), key);
        pair.isolta.pause();
        move.start();
        move.lookAtProgress();
        pair.isolta.resume();
        said = move.watch();
    }

    private void noteWhatIsoltaShows() {
        var figures = new Figures(isolta);
        figures.save("Laskuyhteenveto", "Viime vuoden laskut");
        figures.save("Saatavat", "Viime vuoden saatavat");
        reports = figures.reports();
        nextNumber = figures.nextNumber();
        documents = figures.documents();
    }

    @Test
    @Order(1)
    void everyRowOfTheAccountIsEqualInBothDatabases() throws Exception {
        try (var source = pair.isolta.database();
                var target = pair.solo.database()) {
            var account = Accounts.of(source, Person.ISOLTA_DEMO.email());
            assertThat(EqualityOracle.differences(source, target, account)).isEmpty();
            assertThat(EqualityOracle.rows(target, account)).isGreaterThan(20_000);
        }
    }

    @Test
    @Order(1)
    void theKeyIsWrittenDownNowhere() throws Exception {
        var secret = secretOf(key);
        for (var service : List.of(pair.isolta, pair.solo)) {
            assertThat(Files.readString(service.log())).doesNotContainIgnoringCase(secret.toArray(String[]::new));
            try (var database = service.wholeDatabase()) {
                var known = List.of(Person.ISOLTA_DEMO.email(), Person.SOLO_DEMO.email());
                assertThat(TextSearch.tablesWith(database, known)).contains("public.person");
                assertThat(TextSearch.tablesWith(database, secret)).isEmpty();
            }
        }
    }

    /** Two neighbouring groups each of what follows the key's public id, with and without the dash between them. */
    private static List<String> secretOf(String key) {
        var groups = key.split("-");
        assertThat(groups).hasSize(9).allMatch(group -> group.length() == 5);
        return IntStream.range(2, groups.length - 1)
                .boxed()
                .flatMap(i -> Stream.of(groups[i] + "-" + groups[i + 1], groups[i] + groups[i + 1]))
                .toList();
    }

    @Test
    @Order(1)
    void nothingOfTheAttemptIsLeftOver() throws Exception {
        try (var solo = pair.solo.wholeDatabase()) {
            assertThat(Accounts.states(solo)).containsExactlyInAnyOrder("JOINED", "OPEN");
            assertThat(Accounts.unfinished(solo)).isEmpty();
        }
        try (var isolta = pair.isolta.wholeDatabase()) {
            assertThat(Accounts.states(isolta)).containsExactly("HANDED_OVER");
        }
    }

    @Test
    @Order(1)
    void theWayOfTheMoveIsShownWhileItRuns() {
        assertThat(said).isNotEmpty().allMatch(text -> text.matches("(?s).*\\d+ %\\..*"));
    }

    @Test
    @Order(1)
    void theReceiptSaysThatBothSidesAreTheSame() {
        assertThat(solo.text())
                .contains("Tiedot on siirretty", "Siirtokuitti", "Mallipaja Tmi, 1234567-1")
                .contains("Seuraava laskusi saa numeron " + nextNumber)
                .contains("Sama ✓")
                .doesNotContain("Eri ");
        var receipt = new String(solo.bytes(solo.target(solo.link("Lataa kuitti (JSON)"))), StandardCharsets.UTF_8);
        assertThat(receipt).contains("\"source", "\"target");
    }

    @Test
    @Order(2)
    void soloShowsTheFiguresThatIsoltaShowed() {
        assertThat(reports).hasSizeGreaterThanOrEqualTo(6);
        assertThat(reports.values()).allMatch(table -> table.size() > 2);
        assertThat(new Figures(solo).reports()).isEqualTo(reports);
    }

    @Test
    @Order(2)
    void keptDocumentsAreEqualByBytes() {
        assertThat(documents).hasSizeGreaterThan(5);
        assertThat(new Figures(solo).documents(documents.keySet())).containsExactlyEntriesOf(documents);
    }

    @Test
    @Order(2)
    void theLockedAccountSaysWhereItWentAndCanBeRead() {
        isolta = chromium.visit(pair.isolta.address());
        isolta.logIn(Person.ISOLTA_DEMO);
        isolta.reads("Tili on siirretty Soloon");
        accessibility.look("Isolta: Tili on siirretty", isolta);
        assertThat(isolta.target(isolta.link("Avaa Solo")))
                .startsWith(pair.solo.address().toString());
        isolta.follow("Näytä kuitti");
        assertThat(isolta.text()).contains("Siirtokuitti", "Mallipaja Tmi");
        accessibility.look("Isolta: Siirtokuitti", isolta);
        assertThat(new Figures(isolta).reports()).isEqualTo(reports);
        assertThat(new Figures(isolta).documents(documents.keySet())).containsExactlyEntriesOf(documents);
        for (var place : List.of("Laskut", "Asiakkaat", "Tuotteet", "Ostolaskut", "Raportit")) {
            isolta.go(place);
            isolta.reads(place);
            assertThat(isolta.page().getByText("Tili on siirretty Soloon.").isVisible())
                    .isTrue();
        }
        isolta.go("Ostolaskut");
        var print = isolta.bytes(isolta.target(isolta.link("Tulosta kaikki ostolaskut")));
        assertThat(new String(print, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        isolta.settings("Sopimus");
        assertThat(isolta.text())
                .contains("Päättyi", "Tili siirrettiin toiseen palveluun", "Siirretty toiseen palveluun");
        assertThat(isolta.complaints()).isEmpty();
    }

    @Test
    @Order(3)
    void theLockedAccountTakesNothingMore() {
        isolta.go("Asiakkaat");
        isolta.follow("Uusi asiakas");
        isolta.fill("Nimi", "Liian Myöhään Oy");
        var token = isolta.page().locator("input[name=_csrf]").first().inputValue();
        assertThat(isolta.statusOf(() -> isolta.press("Tallenna asiakas"))).isEqualTo(423);
        isolta.reads("Tili on siirretty");
        assertThat(isolta.post("/asiakkaat", Map.of("_csrf", token, "name", "Liian Myöhään Oy", "kind", "COMPANY")))
                .isEqualTo(423);
        isolta.go("Asiakkaat");
        assertThat(isolta.text()).doesNotContain("Liian Myöhään");
    }

    @Test
    @Order(4)
    void theNextInvoiceInSoloGetsTheNextNumber() {
        assertThat(new Figures(solo).nextNumber()).isEqualTo(nextNumber);
        var books = new Books(solo);
        books.draft("Esimerkkilän kaupunki", "Sivujen päivitys", "2", "75");
        accessibility.look("Solo: Laskuluonnos", solo);
        books.issue(nextNumber);
        accessibility.look("Solo: Lasku", solo);
        assertThat(new String(solo.bytes(solo.target(solo.link("PDF"))), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        solo.go("Laskut");
        accessibility.look("Solo: Laskut", solo);
        assertThat(solo.complaints()).isEmpty();
    }

    @Test
    @Order(4)
    void theHelpPageHasAPictureOfEachStep() {
        solo.open("/ohje/siirto");
        solo.reads("Siirron ohje");
        for (int step = 1; step <= 11; step++) {
            var picture = solo.main()
                    .getByRole(
                            AriaRole.IMG,
                            new Locator.GetByRoleOptions()
                                    .setName("Kuva vaiheesta " + step)
                                    .setExact(true));
            picture.scrollIntoViewIfNeeded();
            assertThat((boolean) picture.evaluate("async e => { await e.decode(); return e.naturalWidth > 0; }"))
                    .as("picture of step " + step)
                    .isTrue();
        }
        accessibility.look("Solo: Siirron ohje", solo);
    }

    @Test
    @Order(5)
    void everyPageOfTheWayIsAccessible() {
        assertThat(accessibility.faults()).hasSizeGreaterThanOrEqualTo(11);
        assertThat(accessibility.faults())
                .allSatisfy((page, faults) -> assertThat(faults).as(page).isEmpty());
    }

    @AfterAll
    void stop() {
        if (pair != null) {
            pair.close();
        }
    }
}
