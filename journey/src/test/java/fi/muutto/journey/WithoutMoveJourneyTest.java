package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever does not move starts Solo from a clean table, and ends the contract at Isolta without any move. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutMoveJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static final Person STARTER = new Person("alku@tyhja.example", "puhtaalta-poydalta-26");
    private static final Person LEAVER = new Person("loppu@tyhja.example", "ilman-siirtoa-2026");

    private Pair pair;

    @BeforeAll
    void start() throws Exception {
        pair = Pair.started(false);
    }

    @Test
    void soloBeginsFromACleanTable() {
        var solo = chromium.visit(pair.solo.address());
        var books = new Books(solo);
        books.register(STARTER, "Alku Tmi");
        for (var place : new String[] {"Laskut", "Asiakkaat", "Tuotteet"}) {
            solo.go(place);
            solo.reads(place);
            assertThat(solo.table()).as(place).isEmpty();
        }
        books.company("1234567-1", "Alkutie 1");
        books.bankAccount("FI21 1234 5600 0007 85");
        books.customer("Ensimmäinen Asiakas Oy", "2345678-0");
        books.invoice("Ensimmäinen Asiakas Oy", "Kotisivut", "1000", "1001");
        assertThat(solo.text()).contains("1 255,00 €");
        assertThat(solo.complaints()).isEmpty();
    }

    @Test
    void theContractAtIsoltaEndsWithoutAMove() {
        var isolta = chromium.visit(pair.isolta.address());
        var books = new Books(isolta);
        books.register(LEAVER, "Loppu Tmi");
        books.customer("Viimeinen Asiakas Oy", "2345678-0");
        endContract(isolta);
        isolta.go("Asiakkaat");
        assertThat(isolta.rowLinks().allInnerTexts()).containsExactly("Viimeinen Asiakas Oy");
        isolta.follow("Uusi asiakas");
        isolta.fill("Nimi", "Myöhästynyt Oy");
        assertThat(isolta.statusOf(() -> isolta.press("Tallenna asiakas"))).isEqualTo(423);
        isolta.reads("Sopimus on päättynyt");
        isolta.go("Asiakkaat");
        assertThat(isolta.rowLinks().allInnerTexts()).containsExactly("Viimeinen Asiakas Oy");
        isolta.settings("Solo siirto");
        assertThat(isolta.text()).contains("Sopimus on päättynyt, joten siirtoavainta ei voi luoda.");
    }

    @Test
    void accountsGoInOneDirectionOnly() {
        var isolta = chromium.visit(pair.isolta.address());
        new Books(isolta).register(new Person("suunta@tyhja.example", "yhteen-suuntaan-2026"), "Suunta Tmi");
        isolta.go("Asetukset");
        assertThat(isolta.setting("Solo siirto").count()).isOne();
        assertThat(isolta.text()).doesNotContain("Tietojen siirto");
        assertThat(isolta.status("/asetukset/tietojen-siirto")).isEqualTo(404);
        var solo = chromium.visit(pair.solo.address());
        new Books(solo).register(new Person("suunta@tyhja.example", "yhteen-suuntaan-2026"), "Suunta Tmi");
        solo.go("Asetukset");
        assertThat(solo.setting("Tietojen siirto Isoltasta").count()).isOne();
        assertThat(solo.text()).doesNotContain("Isolta siirto");
        assertThat(solo.status("/asetukset/siirto-pois")).isEqualTo(404);
    }

    private static void endContract(Visit isolta) {
        isolta.settings("Sopimus");
        isolta.follow("Irtisano sopimus");
        isolta.reads("Irtisano sopimus");
        isolta.fill("Salasana", LEAVER.password());
        isolta.pressBeginning("Irtisano sopimus");
        isolta.notices("Sopimus on irtisanottu. Tiedot ovat edelleen luettavissa.");
        assertThat(isolta.text()).contains("Päättyi", "Irtisanottu", "Päättynyt, luettavissa");
    }

    @AfterAll
    void stop() {
        if (pair != null) {
            pair.close();
        }
    }
}
