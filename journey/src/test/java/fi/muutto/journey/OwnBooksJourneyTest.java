package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.EqualityOracle;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody has invoiced in Solo already when the Isolta account moves: 117 and 118 there, 119 to 121 here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnBooksJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static final Person THERE = new Person("vanha@mallisto.example", "mallisto-ennen-2026");
    private static final Person HERE = new Person("uusi@mallisto.example", "mallisto-nyt-2026");
    private static final String SHARED_IBAN = "FI21 1234 5600 0007 85";
    private static final String OWN_IBAN = "FI55 4234 5670 0000 81";

    private Pair pair;
    private Visit isolta;
    private Visit solo;
    private Map<String, byte[]> documentsThere;
    private Map<String, byte[]> documentsHere;

    @BeforeAll
    void move() throws Exception {
        pair = Pair.started(false);
        isolta = chromium.visit(pair.isolta.address());
        solo = chromium.visit(pair.solo.address());
        keepBooksThere();
        keepBooksHere();
        documentsThere = new Figures(isolta).documents();
        documentsHere = new Figures(solo).documents();
        var move = new Move(isolta, solo, Pictures.none(), (page, visit) -> {});
        var key = move.makeKey(THERE, false);
        move.giveKey(THERE.email(), key);
        move.start();
        move.watch();
    }

    private void keepBooksThere() {
        var books = new Books(isolta);
        books.register(THERE, "Mallisto Tmi");
        books.company("1234567-1", "Vanhakatu 1");
        books.bankAccount(SHARED_IBAN);
        books.invoicing(117, 14, "Kiitos tilauksesta.");
        books.customer("Kahvila Kuura Oy", "2345678-0");
        books.product("Suunnittelutyö", "TUNTI", "80");
        books.invoice("Kahvila Kuura Oy", "Ikkunateippaus", "400", "117");
        books.invoice("Kahvila Kuura Oy", "Hinnasto", "120,50", "118");
    }

    private void keepBooksHere() throws IOException {
        var books = new Books(solo);
        books.register(HERE, "Mallisto");
        books.company("1234567-1", "Uusikatu 5");
        books.prepaymentRegister();
        books.logo(picture());
        books.bankAccount(SHARED_IBAN);
        books.bankAccount(OWN_IBAN);
        books.invoicing(119, 30, "Mukavaa talvea.");
        books.customer("Kuura Kahvilat", "2345678-0");
        books.customer("Leipomo Louhi", "");
        books.product("Suunnittelu, tunti", "TUNTI", "85");
        books.invoice("Kuura Kahvilat", "Juliste", "90", "119");
        books.invoice("Leipomo Louhi", "Logo", "650", "120");
        books.invoice("Leipomo Louhi", "Käyntikortit", "45", "121");
    }

    private static Path picture() throws IOException {
        var image = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);
        var drawn = image.createGraphics();
        drawn.setColor(Color.ORANGE);
        drawn.fillRect(10, 10, 100, 20);
        drawn.dispose();
        var file = Files.createTempFile("logo", ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    @Order(1)
    void theReceiptTellsOfDoublesAndDifferencesWithReasons() {
        assertThat(solo.text())
                .contains("Seuraava laskusi saa numeron 122")
                .contains("Yksi asiakas on ehkä kahteen kertaan")
                .contains("Kahvila Kuura Oy Kuura Kahvilat Sama y-tunnus 2345678-0")
                .contains("Yksi tuote on ehkä kahteen kertaan")
                .contains("Suunnittelutyö Suunnittelu, tunti Sama tuotekoodi TUNTI")
                .contains("Yrityksen tiedot ja asetukset tulivat Isoltasta")
                .contains("Nimi Mallisto Tmi Mallisto")
                .contains("Katuosoite Vanhakatu 1 Uusikatu 5")
                .contains("Ennakkoperintärekisterissä Ei Kyllä")
                .contains("Maksuaika päivinä 14 30")
                .contains("Tervehdys Kiitos tilauksesta. Mukavaa talvea.")
                .contains("Logo – ✓")
                .doesNotContain("viitenumero on kahdella laskulla", "numero on kahdella laskulla");
    }

    /**
     * All that Isolta had is in Solo as it was, row by row, but for the counter of the numbers: it has to pass what had been
     * issued here.
     */
    @Test
    @Order(1)
    void nothingOfIsoltaIsMissingButTheCounterGoesOn() throws Exception {
        try (var source = pair.isolta.database();
                var target = pair.solo.database()) {
            var account = Accounts.of(source, THERE.email());
            assertThat(EqualityOracle.missing(source, target, account))
                    .singleElement()
                    .satisfies(
                            row -> assertThat(row).startsWith("number_series: ").contains("\"next_number\":119"));
            assertThat(EqualityOracle.rows(source, account)).isGreaterThan(15);
        }
    }

    @Test
    @Order(2)
    void theInvoicesOfBothKeepNumbersAndDocuments() {
        var figures = new Figures(solo);
        assertThat(documentsThere).hasSize(2);
        assertThat(documentsHere).hasSize(3);
        assertThat(figures.documents(documentsThere.keySet())).containsExactlyEntriesOf(documentsThere);
        assertThat(figures.documents(documentsHere.keySet())).containsExactlyEntriesOf(documentsHere);
        solo.go("Laskut");
        solo.followBeginning("Kaikki");
        solo.reads("Laskut");
        var rows = solo.table();
        assertThat(rows).hasSize(6);
        for (var row : List.of(
                "117 Kahvila Kuura Oy",
                "118 Kahvila Kuura Oy",
                "119 Kuura Kahvilat",
                "120 Leipomo Louhi",
                "121 Leipomo Louhi")) {
            assertThat(rows).filteredOn(shown -> shown.contains(row)).as(row).hasSize(1);
        }
    }

    @Test
    @Order(2)
    void theRegistersOfBothAreThere() {
        solo.go("Asiakkaat");
        assertThat(solo.rowLinks().allInnerTexts())
                .containsExactlyInAnyOrder("Kahvila Kuura Oy", "Kuura Kahvilat", "Leipomo Louhi");
        solo.go("Tuotteet");
        assertThat(solo.rowLinks().allInnerTexts()).containsExactlyInAnyOrder("Suunnittelutyö", "Suunnittelu, tunti");
    }

    @Test
    @Order(2)
    void theSettingsOfIsoltaHoldAndBankAccountsAreUnited() {
        solo.settings("Yrityksen tiedot");
        assertThat(solo.field("Yrityksen nimi").inputValue()).isEqualTo("Mallisto Tmi");
        assertThat(solo.field("Katuosoite").inputValue()).isEqualTo("Vanhakatu 1");
        solo.settings("Laskutusasetukset");
        assertThat(solo.field("Maksuaika, pv").inputValue()).isEqualTo("14");
        assertThat(solo.field("Vakioteksti laskulle").inputValue()).isEqualTo("Kiitos tilauksesta.");
        solo.settings("Pankkitilit");
        assertThat(solo.text()).containsOnlyOnce(SHARED_IBAN + " NDEA").containsOnlyOnce(OWN_IBAN + " ITEL");
    }

    @Test
    @Order(3)
    void theNextInvoiceLiesPastThoseOfBoth() {
        assertThat(new Figures(solo).nextNumber()).isEqualTo("122");
        new Books(solo).invoice("Leipomo Louhi", "Esite", "210", "122");
        assertThat(solo.complaints()).isEmpty();
    }

    @AfterAll
    void stop() {
        if (pair != null) {
            pair.close();
        }
    }
}
