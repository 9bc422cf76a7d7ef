package fi.muutto.service.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CustomerPagesTest {
    private static final String HARD_NAME = "Łukasz Żółć & Šárka <b>O'Neil</b> 株式会社 😀";

    @Autowired
    private Visitors visitors;

    private Browserless owner;

    @BeforeEach
    void openAnAccount() {
        owner = visitors.owner();
        owner.get("/asiakkaat/uusi");
    }

    @Test
    void aCustomerIsAddedAndEveryFieldComesBack() {
        var page = add(Map.of(
                "name",
                HARD_NAME,
                "number",
                "0042",
                "businessId",
                "12345671",
                "vatNumber",
                "fi 12345671",
                "email",
                "laskut@oljyayri.example",
                "einvoiceAddress",
                "0037 1234 5671",
                "paymentTermDays",
                "30",
                "language",
                "sv",
                "note",
                "  rivi yksi\r\nrivi kaksi  "));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Asiakas on tallennettu.", "Asiakasnumero 0042", "Y-tunnus 1234567-1");
        assertThat(page.body())
                .contains("&lt;b&gt;O&#39;Neil&lt;/b&gt; 株式会社 😀")
                .doesNotContain("<b>O'Neil");
        var form = owner.get(page.path() + "/muokkaa");
        assertThat(value(form, "number")).isEqualTo("0042");
        assertThat(value(form, "vatNumber")).isEqualTo("FI12345671");
        assertThat(value(form, "einvoiceAddress")).isEqualTo("003712345671");
        assertThat(value(form, "paymentTermDays")).isEqualTo("30");
        assertThat(form.body()).contains(">rivi yksi\nrivi kaksi</textarea>");
        assertThat(form.body()).containsPattern("value=\"sv\" selected");
    }

    @Test
    void severalFaultsAreToldTogetherAndWhatWasTypedIsKept() {
        var page = add(Map.of(
                "name",
                " ",
                "businessId",
                "1234567-2",
                "einvoiceAddress",
                "12345678901",
                "number",
                "x".repeat(31),
                "paymentTermDays",
                "kaksi",
                "groupId",
                "muu"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "Korjaa 6 kohtaa.",
                        "Kirjoita asiakkaan nimi.",
                        "Y-tunnuksen tarkiste ei täsmää.",
                        "Verkkolaskuosoite on 12–17 numeroa tai IBAN. Syötit 11 numeroa.",
                        "Tässä voi olla enintään 30 merkkiä. Nyt merkkejä on 31.",
                        "Kirjoita kokonaisluku väliltä 0–365.",
                        "Valitse jokin vaihtoehdoista.");
        assertThat(value(page, "businessId")).isEqualTo("1234567-2");
        assertThat(value(page, "paymentTermDays")).isEqualTo("kaksi");
    }

    @Test
    void aForeignIdOfUnknownFormIsKeptWithAWarning() {
        var page = add(Map.of("name", "Näidis OÜ", "countryCode", "ee", "businessId", "REG-7"));
        assertThat(page.text()).contains("jäi niin kuin kirjoitit sen", "Y-tunnus REG-7");
    }

    @Test
    void anEqualNumberIsAllowedAndTold() {
        add(Map.of("name", "Ensimmäinen Oy", "number", "7"));
        var page = add(Map.of("name", "Toinen Oy", "number", "7"));
        assertThat(page.text()).contains("Sama asiakasnumero 7 on myös asiakkaalla Ensimmäinen Oy.");
    }

    @ParameterizedTest
    @CsvSource({"öljy", "AYRI", "1042", "1234567-1", "12345671", "laskut@oljy", "öljy 1042"})
    void aCustomerIsFoundByEachField(String search) {
        add(Map.of(
                "name",
                "Öljy & Ayri Oy",
                "number",
                "1042",
                "businessId",
                "1234567-1",
                "email",
                "laskut@oljyayri.example"));
        add(Map.of("name", "Aivan Muu Ky"));
        assertThat(names(search)).containsExactly("Öljy &amp; Ayri Oy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "\"", "öljy%", "<b>", "')--", "\uFFFF"})
    void aHostileSearchMeansOnlyItself(String search) {
        add(Map.of("name", "Öljy Oy"));
        add(Map.of("name", "100 % _ ' \\ \" <b> ')--"));
        var page = owner.get("/asiakkaat?haku=" + encoded(search));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.found("rowlink[^>]*>([^<]*Öljy Oy)<")).isEmpty();
        assertThat(page.body()).doesNotContain("<b>");
    }

    @Test
    void aSearchOfNothingButBlanksAndZeroBytesFindsAll() {
        add(Map.of("name", "Öljy Oy"));
        assertThat(names(" \0 ")).containsExactly("Öljy Oy");
    }

    @Test
    void theSearchAnswersHtmxWithTheRowsAlone() {
        add(Map.of("name", "Öljy Oy"));
        var request = owner.request("/asiakkaat?haku=oljy")
                .header("HX-Request", "true")
                .GET()
                .build();
        var page = owner.send(request);
        assertThat(page.body()).doesNotContain("<html").contains("Ei asiakkaita haulla ”oljy”.");
    }

    @Test
    void equalTwinsAreBothShownAlsoAcrossPages() {
        for (int i = 0; i < 52; i++) {
            add(Map.of("name", "Kaksonen Oy"));
        }
        var first = owner.get("/asiakkaat");
        var next = first.found("href=\"(/asiakkaat\\?jalkeen=[^\"]+)\"");
        var second = owner.get(next.get(0));
        assertThat(first.found("rowlink[^>]*href=\"([^\"]+)\"")).hasSize(50);
        assertThat(second.found("rowlink[^>]*href=\"([^\"]+)\"")).hasSize(2);
        assertThat(first.found("rowlink[^>]*href=\"([^\"]+)\""))
                .doesNotContainAnyElementsOf(second.found("rowlink[^>]*href=\"([^\"]+)\""));
    }

    @Test
    void namesAreSortedAsFinnishReaders() {
        for (var name : new String[] {"Öljy", "zeta", "Äyri", "aalto", "Åbo", "Beta"}) {
            add(Map.of("name", name));
        }
        assertThat(names("")).containsExactly("aalto", "Beta", "zeta", "Åbo", "Äyri", "Öljy");
    }

    @Test
    void anArchivedCustomerLeavesTheListAndComesBack() {
        var path = add(Map.of("name", "Vanha Oy")).path();
        var page = owner.post(path + "/arkistoi", Map.of());
        assertThat(page.text()).contains("Asiakas on arkistoitu.", "Arkistoitu", "Kumoa");
        assertThat(names("")).isEmpty();
        assertThat(owner.get("/asiakkaat?tila=arkisto").text()).contains("Vanha Oy", "Arkistoidut 1");
        owner.post(path + "/palauta", Map.of());
        assertThat(names("")).containsExactly("Vanha Oy");
    }

    @Test
    void anUnusedCustomerIsRemovedAndOneWithEntriesIsNot() {
        var unused = add(Map.of("name", "Turha Oy")).path();
        owner.post(unused + "/henkilot", Map.of("name", "Maija"));
        assertThat(owner.post(unused + "/poista", Map.of()).text()).contains("Asiakas on poistettu.");
        assertThat(owner.get(unused).status()).isEqualTo(404);

        var noted = add(Map.of("name", "Tarpeellinen Oy")).path();
        owner.post(noted + "/merkinnat", entry("MEMO", "25.11.2026", "9.07", "Muista."));
        assertThat(owner.get(noted).text()).contains("Asiakasta ei voi poistaa, koska kortilla on merkintöjä.");
        assertThat(owner.post(noted + "/poista", Map.of()).text()).contains("Asiakasta ei poistettu");
        assertThat(owner.get(noted).status()).isEqualTo(200);
    }

    @Test
    void groupsAreMadeRenamedUsedAndRemovedWhenEmpty() {
        var page = owner.post("/asiakkaat/ryhmat", Map.of("name", "Yritykset"));
        var id = page.found("muokkaa=([0-9a-f-]{36})").get(0);
        assertThat(owner.post("/asiakkaat/ryhmat", Map.of("name", " ")).text()).contains("Kirjoita ryhmän nimi.");
        owner.post("/asiakkaat/ryhmat/" + id, Map.of("name", "Firmat"));
        var customer = add(Map.of("name", "Ryhmä Oy", "groupId", id));
        assertThat(customer.text()).contains("Ryhmä Firmat");
        assertThat(owner.post("/asiakkaat/ryhmat/" + id + "/poista", Map.of()).text())
                .contains("Ryhmää ei poistettu, koska siinä on asiakkaita.", "Firmat yksi asiakas");
        owner.post(customer.path() + "/poista", Map.of());
        assertThat(owner.post("/asiakkaat/ryhmat/" + id + "/poista", Map.of()).text())
                .contains("Ryhmä on poistettu.", "Ei ryhmiä.");
    }

    @Test
    void anotherAccountsCustomersDoNotExist() {
        var path = add(Map.of("name", "Salainen Oy")).path();
        owner.post(path + "/merkinnat", entry("MEMO", "25.11.2026", "9.07", "Salaisuus"));
        var entry = owner.get(path).found("merkinta=([0-9a-f-]{36})").get(0);
        var stranger = visitors.owner();
        stranger.get("/asiakkaat/uusi");
        assertThat(stranger.get("/asiakkaat").text()).doesNotContain("Salainen");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(path + "/muokkaa").status()).isEqualTo(404);
        for (var action :
                new String[] {"/muokkaa", "/arkistoi", "/poista", "/merkinnat", "/merkinnat/" + entry, "/henkilot"}) {
            var fields = entry("MEMO", "25.11.2026", "9.07", "x");
            fields.putAll(Map.of("name", "x", "kind", "COMPANY"));
            assertThat(stranger.post(path + action, fields).status()).as(action).isEqualTo(404);
        }
        assertThat(owner.get(path).text()).contains("Salainen Oy", "Salaisuus");
    }

    private Page add(Map<String, String> fields) {
        var all = new HashMap<>(Map.of("kind", "COMPANY", "countryCode", "FI"));
        all.putAll(fields);
        return owner.post("/asiakkaat", all);
    }

    private List<String> names(String search) {
        return owner.get("/asiakkaat?haku=" + encoded(search)).found("rowlink[^>]*>([^<]*)<");
    }

    static Map<String, String> entry(String kind, String date, String time, String text) {
        return new HashMap<>(Map.of("kind", kind, "date", date, "time", time, "subject", "", "text", text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String value(Page page, String field) {
        return page.found("id=\"" + field + "\"[^>]*?value=\"([^\"]*)\"").get(0);
    }
}
