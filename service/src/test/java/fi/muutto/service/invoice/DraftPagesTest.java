package fi.muutto.service.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.invoice.InvoiceFixtures.Seller;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ServiceTest
class DraftPagesTest {
    private static final String HOSTILE = "Łukasz Жанна 株式会社 & <b>\"O'Neil\"</b> € 😀";

    @Autowired
    private Drafts drafts;

    private InvoiceFixtures fixtures;
    private Seller seller;

    @Autowired
    void fixtures(AutowireCapableBeanFactory beans) {
        fixtures = beans.createBean(InvoiceFixtures.class);
    }

    @BeforeEach
    void open() {
        seller = fixtures.seller();
    }

    @Test
    void anInvoiceIsMadeAndIssuedWithoutScript() {
        seller.visitor().get("/laskut/uusi?asiakas=" + seller.customer());
        var fields = form("12", "68,00");
        var saved = seller.visitor().post("/laskut/uusi", with(fields, "toiminto", "tallenna"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.path()).endsWith("/muokkaa");
        assertThat(saved.text()).contains("Luonnos on tallennettu.", "1 024,08 €", "Öljy & Äyri Oy");
        var id = idIn(saved.path());
        var check = seller.visitor().get("/laskut/" + id + "/lahetys");
        assertThat(check.text())
                .contains("Numero annetaan, kun lasku lähetetään.", "Laskulla on kaikki", "Eräpäivä 9.12.2026");
        var issued = seller.visitor().post("/laskut/" + id + "/lahetys", Map.of());
        assertThat(issued.path()).isEqualTo("/laskut/" + id);
        assertThat(issued.text()).contains("Lasku 119", "Avoin", "Lasku annettu", "1193", "1 024,08 €");
        var pdf = seller.visitor().get("/laskut/" + id + "/pdf");
        assertThat(pdf.header("Content-Type")).contains("application/pdf");
        assertThat(pdf.header("Content-Disposition").orElse("")).contains("lasku-119.pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void severalFaultsAreNamedTogetherAndWhatWasTypedStays() {
        var fields = form("kaksi", "1.234");
        fields.put("dueOn", "1.11.2026");
        fields.put("issuedOn", "25.11.2026");
        fields.put("lines[0].discount", "110");
        fields.put("lines[0].vat", "S24");
        seller.visitor().get("/laskut/uusi");
        var page = seller.visitor().post("/laskut/uusi", with(fields, "toiminto", "tallenna"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "Korjaa 5 kohtaa",
                        "Eräpäivä ei voi olla ennen laskun päiväystä 25.11.2026.",
                        "Kirjoita luku numeroin",
                        "kahdella tavalla",
                        "Alennus on 0–100 %.",
                        "Verokanta 24 % ei ole voimassa 25.11.2026.");
        assertThat(page.body()).contains("value=\"kaksi\"", "value=\"1.234\"", "href=\"#lines-0-quantity\"");
    }

    @Test
    void linesAreAddedMovedAndRemovedWithoutScript() {
        var fields = form("1", "10");
        seller.visitor().get("/laskut/uusi");
        var added = seller.visitor().post("/laskut/uusi", with(fields, "toiminto", "rivi"));
        assertThat(added.body()).contains("name=\"lines[1].name\"").doesNotContain("name=\"lines[2].name\"");
        fields.putAll(line(1, "Toinen", "2", "20"));
        var moved = seller.visitor().post("/laskut/uusi", with(fields, "toiminto", "rivi-ylos:1"));
        assertThat(moved.found("name=\"lines\\[0\\].name\" value=\"([^\"]*)\"")).containsExactly("Toinen");
        assertThat(moved.text()).contains("Yhteensä 62,75 €");
        var removed = seller.visitor().post("/laskut/uusi", with(fields, "toiminto", "rivi-pois:0"));
        assertThat(removed.found("name=\"lines\\[0\\].name\" value=\"([^\"]*)\""))
                .containsExactly("Toinen");
        assertThat(removed.body()).doesNotContain("name=\"lines[1].name\"");
    }

    @Test
    void theServerComputesForTheScriptAndAnswersOnlyTheSums() {
        seller.visitor().get("/laskut/uusi");
        var fields = form("3", "0,33");
        var page = seller.visitor().htmxPost("/laskut/uusi", fields);
        assertThat(page.body()).doesNotContain("<html", "<form").contains("id=\"summat\"", "id=\"lines-0-net\"");
        assertThat(page.text()).contains("Yhteensä 1,24 €");
        var rows = seller.visitor().htmxPost("/laskut/uusi", with(fields, "toiminto", "rivi"));
        assertThat(rows.body()).doesNotContain("<html").contains("id=\"rivit\"", "lines[1].name", "id=\"summa\"");
        var gross = seller.visitor().htmxPost("/laskut/uusi", with(fields, "gross", "true"));
        assertThat(gross.text()).contains("Yhteensä 0,99 €");
    }

    @Test
    void aCustomerAndAProductAreFoundAndTaken() {
        var product = fixtures.product(seller.account(), "SUUN", "Suunnittelutyö", "68.00");
        seller.visitor().get("/laskut/uusi");
        var fields = new HashMap<>(Map.of("customerQuery", "öljy", "toiminto", "hae-asiakas"));
        assertThat(seller.visitor().post("/laskut/uusi", fields).body()).contains("asiakas:" + seller.customer());
        assertThat(seller.visitor()
                        .get("/laskut/haku/tuotteet?productQuery=suu")
                        .body())
                .contains("tuote:" + product, "68");
        assertThat(seller.visitor()
                        .get("/laskut/haku/tuotteet?productQuery=%25")
                        .body())
                .doesNotContain("tuote:" + product);
        var taken = seller.visitor().post("/laskut/uusi", Map.of("toiminto", "tuote:" + product, "gross", "true"));
        assertThat(taken.body()).contains("value=\"Suunnittelutyö\"", "value=\"85,34\"");
        var chosen = seller.visitor().post("/laskut/uusi", Map.of("toiminto", "asiakas:" + seller.customer()));
        assertThat(chosen.text()).contains("Öljy & Äyri Oy 7654321-4 Mallila");
    }

    @Test
    void whoSavesAnOldVersionSeesThatItChangedAndChooses() {
        var id = fixtures.draft(seller, "1 x 10.00 @ 25.5");
        var page = seller.visitor().get(InvoicePaths.draft(id));
        var fields = form("1", "10");
        fields.put("version", page.found("name=\"version\" value=\"([0-9]+)\"").get(0));
        fields.put("note", "Ensimmäinen ikkuna");
        seller.visitor().post(InvoicePaths.draft(id), with(fields, "toiminto", "tallenna"));
        fields.put("note", "Toinen ikkuna");
        var refused = seller.visitor().post(InvoicePaths.draft(id), with(fields, "toiminto", "tallenna"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Laskua on muutettu toisessa ikkunassa", "Toinen ikkuna");
        assertThat(drafts.load(seller.account(), id).note()).isEqualTo("Ensimmäinen ikkuna");
        fields.put(
                "version", refused.found("name=\"version\" value=\"([0-9]+)\"").get(0));
        seller.visitor().post(InvoicePaths.draft(id), with(fields, "toiminto", "tallenna"));
        assertThat(drafts.load(seller.account(), id).note()).isEqualTo("Toinen ikkuna");
    }

    @Test
    void anIssuedInvoiceIsNotEditedByAnyPage() {
        var id = issuedByPage();
        assertThat(seller.visitor().get(InvoicePaths.draft(id)).path()).isEqualTo(InvoicePaths.of(id));
        var fields = with(form("9", "9"), "toiminto", "tallenna");
        fields.put("version", "2");
        assertThat(seller.visitor().post(InvoicePaths.draft(id), fields).status())
                .isEqualTo(409);
        assertThat(seller.visitor()
                        .post(InvoicePaths.draft(id), Map.of("toiminto", "poista"))
                        .text())
                .contains("Lasku on jo annettu.");
        assertThat(seller.visitor().post("/laskut/" + id + "/lahetys", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void hostileNamesAreShownAsText() {
        var customer = fixtures.customer(seller.account(), HOSTILE);
        seller.visitor().get("/laskut/uusi");
        var fields = form("1", "10");
        fields.put("customerId", customer.toString());
        fields.put("lines[0].name", HOSTILE);
        fields.put("note", HOSTILE);
        var id = idIn(seller.visitor()
                .post("/laskut/uusi", with(fields, "toiminto", "tallenna"))
                .path());
        seller.visitor().post("/laskut/" + id + "/lahetys", Map.of());
        for (var path : new String[] {"/laskut/" + id, "/laskut?haku=Жанна", "/laskut/" + id + "/hyvitys"}) {
            var page = seller.visitor().get(path.replace("Жанна", "%D0%96%D0%B0%D0%BD%D0%BD%D0%B0"));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("&lt;b&gt;").doesNotContain("<b>\"O");
        }
    }

    @Test
    void whatTheLawMissesIsSaidBeforeIssuing() {
        var id = fixtures.draft(seller, "1 x 1000.00 @ 25.5");
        jdbcClear("customer", "street");
        var check = seller.visitor().get("/laskut/" + id + "/lahetys");
        assertThat(check.text()).contains("Asiakkaan osoite puuttuu.", "yli 400 euroa");
        var small = fixtures.draft(seller, "1 x 300.00 @ 25.5");
        assertThat(seller.visitor().get("/laskut/" + small + "/lahetys").text()).contains("Laskulla on kaikki");
    }

    @Test
    void aDraftIsDeletedAndAnInvoiceCopied() {
        var id = issuedByPage();
        var copy = seller.visitor().post("/laskut/" + id + "/kopio", Map.of());
        assertThat(copy.path()).endsWith("/muokkaa").doesNotContain(id.toString());
        assertThat(copy.text()).contains("Uusi luonnos on tehty.", "12,55 €");
        var gone = seller.visitor().post(copy.path(), Map.of("toiminto", "poista"));
        assertThat(gone.text()).contains("Luonnos on poistettu.", "Luonnokset 0");
        assertThat(seller.visitor().get(copy.path()).status()).isEqualTo(404);
    }

    @Test
    void anotherAccountsInvoiceIsNotThere() {
        var id = issuedByPage();
        var stranger = fixtures.seller();
        for (var path : new String[] {"", "/muokkaa", "/pdf", "/lahetys", "/hyvitys", "/luottotappio"}) {
            assertThat(stranger.visitor().get("/laskut/" + id + path).status()).isEqualTo(404);
        }
    }

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    private fi.muutto.service.account.AccountWork work;

    private void jdbcClear(String table, String column) {
        work.write(seller.account(), () -> {
            jdbc.sql("update " + table + " set " + column + " = null where account_id = ?")
                    .param(seller.account().value())
                    .update();
        });
    }

    private UUID issuedByPage() {
        var id = fixtures.draft(seller, "1 x 10.00 @ 25.5");
        seller.visitor().get("/laskut/" + id + "/lahetys");
        seller.visitor().post("/laskut/" + id + "/lahetys", Map.of());
        return id;
    }

    private Map<String, String> form(String quantity, String price) {
        var fields = new HashMap<>(
                Map.of("customerId", seller.customer().toString(), "paymentTermDays", "14", "language", "fi"));
        fields.putAll(line(0, "Työ", quantity, price));
        return fields;
    }

    private static Map<String, String> line(int index, String name, String quantity, String price) {
        var start = "lines[" + index + "].";
        return Map.of(
                start + "name", name,
                start + "quantity", quantity,
                start + "unit", "h",
                start + "price", price,
                start + "vat", "S25.5");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private static String idIn(String path) {
        return path.replaceAll(".*/laskut/([0-9a-f-]{36}).*", "$1");
    }

    static String status(Page page) {
        return page.found("class=\"state[^>]*>.*?</svg>([^<]+)<").get(0);
    }
}
