package fi.muutto.service.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.invoice.InvoiceFixtures.Seller;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PaymentPagesTest {
    @Autowired
    private Issuing issuing;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    private InvoiceFixtures fixtures;
    private Seller seller;
    private UUID id;

    @Autowired
    void fixtures(AutowireCapableBeanFactory beans) {
        fixtures = beans.createBean(InvoiceFixtures.class);
    }

    @BeforeEach
    void issue() {
        seller = fixtures.seller();
        id = fixtures.draft(seller, "10 x 10.00 @ 25.5");
        issuing.issue(seller.account(), seller.person(), id);
    }

    @AfterEach
    void theStateIsThatOfTheEntries() {
        assertThat(work.read(
                        seller.account(),
                        () -> StateOracle.differences(jdbc, seller.account().value())))
                .isEmpty();
    }

    @Test
    void theOpenSumIsProposedAndPaysTheInvoice() {
        var page = seller.visitor().get(InvoicePaths.of(id));
        assertThat(page.body()).contains("value=\"125,50\"", "value=\"25.11.2026\"");
        var paid = send(page, "maksut", Map.of("amount", "125,50", "paidOn", "24.11.2026"));
        assertThat(paid.text()).contains("Lasku on maksettu.", "Maksettu 125,50 €", "24.11.2026");
    }

    @Test
    void aPartIsPaidAndTheRestSaid() {
        var paid = send(page(), "maksut", Map.of("amount", "50", "paidOn", "tänään"));
        assertThat(paid.text())
                .contains("Avoinna on vielä 75,50 €.", "Osittain maksettu", "Osasuoritus 50,00 €", "maksettu 50,00 €");
        var rest = send(paid, "maksut", Map.of("amount", "75,5", "paidOn", "tänään"));
        assertThat(rest.text()).contains("Lasku on maksettu.");
    }

    @Test
    void tooMuchIsSaidInWordsAndPaidBack() {
        var over = send(page(), "maksut", Map.of("amount", "145,50", "paidOn", "tänään"));
        assertThat(over.text()).contains("Asiakas on maksanut 20,00 € liikaa.", "Maksettu liikaa 20,00 €");
        var back = send(over, "palautukset", Map.of("amount", "20,00", "paidOn", "tänään"));
        assertThat(back.text()).contains("Palautus −20,00 €", "Avoinna 0,00 €");
    }

    @Test
    void aPaymentIsTakenBackByAReversal() {
        var paid = send(page(), "maksut", Map.of("amount", "125,50", "paidOn", "tänään"));
        var undo = paid.found("action=\"([^\"]*/kumoa)\"").get(0);
        var undone = seller.visitor().post(undo, Map.of());
        assertThat(undone.text()).contains("Merkintä on peruttu.", "Peruttu: Maksettu −125,50 €", "Avoinna 125,50 €");
        var again = seller.visitor().post(undo, Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("on jo peruttu");
    }

    @Test
    void aFormSentTwiceCountsOnce() {
        var page = page();
        send(page, "maksut", Map.of("amount", "50", "paidOn", "tänään"));
        var again = send(page, "maksut", Map.of("amount", "50", "paidOn", "tänään"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Laskua on muutettu toisessa ikkunassa.");
        assertThat(page().text()).contains("Avoinna 75,50 €");
    }

    @Test
    void faultsOfAPaymentAreNamedTogether() {
        var page = send(page(), "maksut", Map.of("amount", "-5", "paidOn", "1.12.2026"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Summa on suurempi kuin nolla", "ei voi olla tulevaisuudessa");
        assertThat(page.body()).contains("value=\"-5\"", "value=\"1.12.2026\"");
    }

    @Test
    void aCreditLossIsNotPaidAndALatePaymentLeadsBack() {
        var ask = seller.visitor().get("/laskut/" + id + "/luottotappio");
        var lost = send(ask, "luottotappio", Map.of("reason", "Konkurssi"));
        assertThat(lost.text()).contains("Luottotappio on kirjattu.", "Luottotappio 125,50 €", "Konkurssi");
        assertThat(DraftPagesTest.status(lost)).isEqualTo("Luottotappio");
        var paid = send(lost, "maksut", Map.of("amount", "125,50", "paidOn", "tänään"));
        assertThat(DraftPagesTest.status(paid)).isEqualTo("Maksettu");
    }

    @Test
    void anEntryIsAddedWithItsTextAndTheNoteNeedsOne() {
        var sent = send(
                page(), "merkinnat", Map.of("kind", "SENT", "happenedOn", "tänään", "counterparty", "a@b.example"));
        assertThat(sent.text()).contains("Merkintä on tallennettu.", "a@b.example");
        var page = send(sent, "merkinnat", Map.of("kind", "NOTE", "happenedOn", "tänään", "text", " "));
        assertThat(page.text()).contains("Kirjoita muistiinpanon teksti.");
        var forged = send(sent, "merkinnat", Map.of("kind", "PAID", "happenedOn", "tänään", "text", "x"));
        assertThat(forged.status()).isEqualTo(422);
    }

    @Test
    void aCreditByPageNamesItsOriginal() {
        var credit = seller.visitor().get("/laskut/" + id + "/hyvitys");
        var nothing = seller.visitor().post("/laskut/" + id + "/hyvitys", Map.of("toiminto", "osa"));
        assertThat(nothing.text()).contains("Kirjoita ainakin yhdelle riville");
        var field = credit.found("name=\"(quantity\\.[^\"]+)\"").get(0);
        var much = seller.visitor().post("/laskut/" + id + "/hyvitys", Map.of("toiminto", "osa", field, "11"));
        assertThat(much.status()).isEqualTo(422);
        assertThat(much.body()).contains("value=\"11\"");
        var part = seller.visitor().post("/laskut/" + id + "/hyvitys", Map.of("toiminto", "osa", field, "4"));
        assertThat(part.text()).contains("Hyvityslasku 120", "Hyvittää laskun 119, 25.11.2026", "−50,20 €");
        assertThat(page().text()).contains("hyvitetty 50,20 €", "Avoinna 75,30 €");
        var whole = seller.visitor().post("/laskut/" + id + "/hyvitys", Map.of("toiminto", "kaikki"));
        assertThat(whole.status()).isEqualTo(422);
    }

    private Page page() {
        return seller.visitor().get(InvoicePaths.of(id));
    }

    private Page send(Page from, String where, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", from.found("name=\"version\" value=\"([0-9]+)\"").get(0));
        return seller.visitor().post("/laskut/" + id + "/" + where, all);
    }
}
