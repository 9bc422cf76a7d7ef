package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import java.util.HashMap;
import java.util.Map;

/** The two accounts that all others are copies of: a year of a small company at Isolta, a customer at Solo. */
final class Models {
    static final Person AT_ISOLTA = new Person("malli@isolta.example", "pieni-mutta-kaikkea-26");
    static final Person AT_SOLO = new Person("malli@solo.example", "alku-uudessa-2026");

    private Models() {}

    static void make(ServiceProcess isolta, ServiceProcess solo) {
        var old = registered(isolta, AT_ISOLTA);
        post(old, "/asetukset/yritys", "/asetukset/yritys", company());
        post(
                old,
                "/asetukset/pankkitilit/uusi",
                "/asetukset/pankkitilit",
                Map.of("iban", "FI2112345600000785", "onInvoices", "true"));
        var product = Map.of("name", "Suunnittelu", "price", "68,00", "priceMode", "NET", "vatRate", "S:25.5");
        post(old, "/tuotteet/uusi", "/tuotteet", product);
        var first = customer(old, "Öljy & Äyri Oy", "7654321-2");
        var second = customer(old, "Łukasz 株式会社 😀", "2345678-0");
        paid(old, issued(old, first, "12"));
        issued(old, second, "3,5");
        issued(old, second, "1");
        customer(registered(solo, AT_SOLO), "Uusi Asiakas Oy", "1234567-1");
    }

    private static Map<String, String> company() {
        var company = new HashMap<>(Map.of("name", "Malli Tmi", "businessId", "1234567-1", "vatRegistered", "true"));
        company.putAll(Map.of("vatNumber", "FI12345671", "street", "Mallikuja 1", "postalCode", "00100"));
        company.put("city", "Mallila");
        return company;
    }

    private static Browserless registered(ServiceProcess service, Person person) {
        var visitor = new Browserless(service.address());
        var account = Map.of("email", person.email(), "password", person.password(), "company", "Malli Tmi");
        post(visitor, "/rekisteroidy", "/rekisteroidy", account);
        assertThat(visitor.logIn(person.email(), person.password()).path()).isEqualTo("/");
        return visitor;
    }

    private static Page post(Browserless visitor, String form, String path, Map<String, String> fields) {
        assertThat(visitor.get(form).status()).as(form).isEqualTo(200);
        var page = visitor.post(path, fields);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page;
    }

    private static String customer(Browserless visitor, String name, String businessId) {
        var fields = Map.of("name", name, "kind", "COMPANY", "businessId", businessId, "city", "Mallila");
        return idIn(post(visitor, "/asiakkaat/uusi", "/asiakkaat", fields));
    }

    private static String issued(Browserless visitor, String customer, String quantity) {
        var fields = new HashMap<>(Map.of("customerId", customer, "paymentTermDays", "14", "language", "fi"));
        fields.putAll(Map.of("lines[0].name", "Työ", "lines[0].quantity", quantity, "lines[0].unit", "h"));
        fields.putAll(Map.of("lines[0].price", "68,00", "lines[0].vat", "S25.5", "toiminto", "tallenna"));
        var id = idIn(post(visitor, "/laskut/uusi", "/laskut/uusi", fields));
        var page = post(visitor, "/laskut/" + id + "/lahetys", "/laskut/" + id + "/lahetys", Map.of());
        assertThat(page.path()).as(page.text()).isEqualTo("/laskut/" + id);
        return id;
    }

    private static void paid(Browserless visitor, String invoice) {
        var page = visitor.get("/laskut/" + invoice);
        var version = page.found("name=\"version\" value=\"([^\"]*)\"").get(0);
        var today = page.text().replaceAll(".*Päiväys (\\S+) .*", "$1");
        post(
                visitor,
                "/laskut/" + invoice,
                "/laskut/" + invoice + "/maksut",
                Map.of("version", version, "amount", "100,00", "paidOn", today));
    }

    private static String idIn(Page page) {
        var id = page.path().replaceAll(".*/([0-9a-f-]{36}).*", "$1");
        assertThat(id).as(page.text()).hasSize(36);
        return id;
    }
}
