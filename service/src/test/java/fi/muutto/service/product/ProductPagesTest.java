package fi.muutto.service.product;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ProductPagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountWork work;

    @Autowired
    private RecordRows rows;

    @Autowired
    private Ids ids;

    private Browserless owner;

    @BeforeEach
    void openAnAccount() {
        owner = visitors.owner();
        owner.get("/tuotteet/uusi");
    }

    @Test
    void aProductIsAddedAndEveryFieldComesBack() {
        var page = add(Map.of(
                "name",
                "Suunnittelutyö <b>",
                "code",
                "0007",
                "unit",
                "h",
                "price",
                "1 234,5",
                "priceMode",
                "GROSS",
                "vatRate",
                "S:13.5",
                "description",
                "Rivi\r\ntoinen"));
        assertThat(page.text())
                .contains("Tuote Suunnittelutyö &lt;b&gt; on tallennettu.", "1 234,50 €", "13,5 %, sis. hintaan");
        var form = owner.get(path("0007"));
        assertThat(form.body()).contains("value=\"0007\"", "value=\"1234,5\"", ">Rivi\ntoinen</textarea>");
        assertThat(form.body()).contains("value=\"S:13.5\" selected", "value=\"GROSS\" selected");
    }

    @Test
    void severalFaultsAreToldTogetherAndWhatWasTypedIsKept() {
        var page = add(
                Map.of("name", "", "price", "1.234", "vatRate", "S:24", "priceMode", "MUU", "code", "y".repeat(51)));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "Korjaa 5 kohtaa.",
                        "Kirjoita tuotteen nimi.",
                        "Luvun voi lukea kahdella tavalla.",
                        "Valitse verokanta, joka on nyt voimassa.",
                        "Valitse jokin vaihtoehdoista.",
                        "Tässä voi olla enintään 50 merkkiä. Nyt merkkejä on 51.");
        assertThat(page.body()).contains("value=\"1.234\"");
    }

    @Test
    void onlyTheRatesOfTheDayAreOffered() {
        var options = owner.get("/tuotteet/uusi").found("<option value=\"([A-Z]+:[0-9.]*)\"");
        assertThat(options).containsExactly("S:25.5", "S:13.5", "S:10", "Z:0", "E:0", "AE:0", "K:0", "G:0", "O:0");
    }

    @Test
    void anArrivedProductWithAnOldRateShowsItAndAsksForAnother() {
        var account = visitors.accountOf(owner);
        var old = RecordLine.of(ProductRecord.TYPE)
                .set(ProductRecord.ID, ids.next())
                .set(ProductRecord.CODE, "VANHA")
                .set(ProductRecord.NAME, "Vanha")
                .set(ProductRecord.PRICE_MODE, "NET")
                .set(ProductRecord.VAT_CATEGORY, "S")
                .set(ProductRecord.VAT_RATE, new BigDecimal("24.00"))
                .set(ProductRecord.ARCHIVED, false)
                .set(ProductRecord.CREATED_AT, Instant.EPOCH);
        work.write(account, () -> rows.insert(account, old));
        var page = owner.get(path("VANHA"));
        assertThat(page.text()).contains("24 %, ei enää voimassa");
        assertThat(page.body()).contains("value=\"S:24\" selected");
        assertThat(owner.post(path("VANHA"), form(Map.of("name", "Vanha", "vatRate", "S:24")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anEqualCodeIsAllowedToldAndBothAreShown() {
        add(Map.of("name", "Hylly", "code", "A1"));
        var page = add(Map.of("name", "Hylly", "code", "A1"));
        assertThat(page.text()).contains("Sama koodi A1 on myös tuotteella Hylly.");
        assertThat(names("A1")).containsExactly("Hylly", "Hylly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "hyl%ly"})
    void aHostileSearchMeansOnlyItself(String search) {
        add(Map.of("name", "Hylly, tammi", "code", "0099"));
        assertThat(names(search.replace("%", "%25").replace("\\", "%5C"))).isEmpty();
        assertThat(names("0099")).containsExactly("Hylly, tammi");
        assertThat(names("TAMMI+hyl")).containsExactly("Hylly, tammi");
    }

    @Test
    void aProductIsArchivedBroughtBackAndRemoved() {
        add(Map.of("name", "Hylly", "code", "A1"));
        var path = path("A1");
        assertThat(owner.post(path + "/arkistoi", Map.of()).text()).contains("Tuote on arkistoitu.", "Kumoa");
        assertThat(names("")).isEmpty();
        assertThat(owner.get("/tuotteet?tila=arkisto").text()).contains("Hylly");
        owner.post(path + "/palauta", Map.of());
        assertThat(names("")).containsExactly("Hylly");
        assertThat(owner.post(path + "/poista", Map.of()).text()).contains("Tuote on poistettu.");
        assertThat(owner.get(path).status()).isEqualTo(404);
    }

    @Test
    void anotherAccountsProductsDoNotExist() {
        add(Map.of("name", "Salainen", "code", "S1"));
        var path = path("S1");
        var stranger = visitors.owner();
        stranger.get("/tuotteet/uusi");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path, form(Map.of("name", "Kaapattu"))).status())
                .isEqualTo(404);
        assertThat(stranger.post(path + "/arkistoi", Map.of()).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/poista", Map.of()).status()).isEqualTo(404);
        assertThat(names("")).containsExactly("Salainen");
    }

    private Page add(Map<String, String> fields) {
        return owner.post("/tuotteet", form(fields));
    }

    private static Map<String, String> form(Map<String, String> fields) {
        var all = new HashMap<>(Map.of("priceMode", "NET", "vatRate", "S:25.5"));
        all.putAll(fields);
        return all;
    }

    private String path(String search) {
        return owner.get("/tuotteet?haku=" + search)
                .found("rowlink[^>]*href=\"([^\"]+)\"")
                .get(0);
    }

    private List<String> names(String search) {
        return owner.get("/tuotteet?haku=" + search).found("rowlink[^>]*>([^<]*)<");
    }
}
