package fi.muutto.service.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.Accounts;
import fi.muutto.service.files.FileStore;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PurchaseTest {
    private static final String BOUNDARY = "raja";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Purchases purchases;

    private Browserless owner;
    private AccountId account;

    @BeforeEach
    void start() {
        owner = visitors.owner();
        account = visitors.accountOf(owner);
    }

    private static Map<String, String> form(String supplier, String invoicedOn, String dueOn, String gross) {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("supplier", supplier),
                Map.entry("businessId", ""),
                Map.entry("number", "A-1"),
                Map.entry("invoicedOn", invoicedOn),
                Map.entry("dueOn", dueOn),
                Map.entry("paidOn", ""),
                Map.entry("currency", "eur"),
                Map.entry("net", ""),
                Map.entry("vat", ""),
                Map.entry("gross", gross),
                Map.entry("note", "")));
    }

    /** Posts as a browser does, with a file. */
    private Page send(String path, Map<String, String> fields, String name, byte[] file) {
        var token = owner.get(path).found("name=\"_csrf\" value=\"([^\"]+)\"").get(0);
        var all = new TreeMap<>(fields);
        all.put("_csrf", token);
        var body = new ByteArrayOutputStream();
        all.forEach((field, value) -> body.writeBytes(part("name=\"" + field + "\"", value)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return owner.send(owner.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static byte[] part(String name, String value) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Page add(Map<String, String> fields) {
        owner.get("/ostolaskut/uusi");
        return owner.post("/ostolaskut/uusi", fields);
    }

    private long rows(String table) {
        return work.read(
                account,
                () -> jdbc.sql("select count(*) from " + table + " where account_id = :account")
                        .param("account", account.value())
                        .query(Long.class)
                        .single());
    }

    @Test
    void aPurchaseInvoiceIsAddedWithItsPicture() {
        var page = send(
                "/ostolaskut/uusi",
                form("Tukkula <Oy>", "1.11.2026", "15.11.2026", "124,00"),
                "C:\\kuvat\\kuitti.jpeg",
                Papers.picture(300, 400, "jpeg"));
        assertThat(page.path()).matches("/ostolaskut/[0-9a-f-]{36}");
        assertThat(page.text())
                .contains("Ostolasku on tallennettu: Tukkula &lt;Oy&gt;.", "10 pv myöhässä", "124,00 €", "kuitti.jpeg");
        var file = owner.get(page.path() + "/tiedosto");
        assertThat(file.header("Content-Type")).contains("image/jpeg");
        assertThat(file.header("Content-Disposition").orElse(""))
                .startsWith("inline")
                .contains("kuitti.jpeg");
        assertThat(purchases.count(account)).isEqualTo(1);
        assertThat(rows("file")).as("nothing that travels").isZero();
    }

    @Test
    void aPdfIsKeptByteForByteAndForgottenWithItsInvoice() {
        var pdf = Papers.pdf("Sähkölasku", 2, PDRectangle.A4, 0);
        var first = send("/ostolaskut/uusi", form("Sähkö Oy", "1.11.2026", "", "10"), "a.pdf", pdf);
        var twin = send("/ostolaskut/uusi", form("Sähkö Oy", "1.11.2026", "", "10"), "a.pdf", pdf);
        assertThat(owner.get(first.path() + "/tiedosto").header("Content-Length"))
                .contains("" + pdf.length);
        assertThat(rows("purchase_file")).isEqualTo(1);
        owner.post(first.path() + "/poista", Map.of());
        assertThat(owner.get(twin.path() + "/tiedosto").status()).isEqualTo(200);
        assertThat(owner.post(twin.path() + "/poista", Map.of()).text()).contains("Ostolasku on poistettu: Sähkö Oy.");
        assertThat(rows("purchase_file") + rows("purchase_file_chunk")).isZero();
    }

    @Test
    void aNewFileReplacesTheOldOneAndNoFileLeavesIt() {
        var page = send(
                "/ostolaskut/uusi", form("Tukkula", "1.11.2026", "", "10"), "a.png", Papers.picture(30, 40, "png"));
        owner.get(page.path() + "/muokkaa");
        var kept = owner.post(page.path() + "/muokkaa", form("Tukkula 2", "2.11.2026", "", "-11,50"));
        assertThat(kept.text()).contains("Tukkula 2", "−11,50 €", "a.png");
        var replaced = send(
                page.path() + "/muokkaa",
                form("Tukkula 2", "2.11.2026", "", "11"),
                "b.pdf",
                Papers.pdf("x", 1, PDRectangle.A4, 0));
        assertThat(replaced.text()).contains("b.pdf").doesNotContain("a.png");
        assertThat(rows("purchase_file")).isEqualTo(1);
    }

    @Test
    void everythingThatIsWrongIsSaidTogether() {
        var fields = form(" ", "31.2.2026", "joskus", "12,345");
        fields.put("currency", "euro");
        fields.put("net", "paljon");
        fields.put("number", "1".repeat(51));
        var refused = send("/ostolaskut/uusi", fields, "a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Korjaa 8 kohtaa.", "Kirjoita toimittajan nimi.", "enintään 50 merkkiä. Nyt merkkejä on 51.")
                .contains("Kirjoita päivä muodossa", "Luvussa on liikaa desimaaleja.", "Luvussa voi olla numeroita")
                .contains("valuutan kolme kirjainta", "Valitse PNG-, JPEG- tai PDF-tiedosto.");
        assertThat(refused.body()).contains("value=\"joskus\"");
        assertThat(purchases.count(account)).isZero();
    }

    @Test
    void aFileOfMoreThan25MegabytesIsRefusedInWords() {
        var large = new byte[(int) FileStore.MOST_BYTES + 1];
        System.arraycopy("%PDF-".getBytes(StandardCharsets.UTF_8), 0, large, 0, 5);
        var refused = send("/ostolaskut/uusi", form("Tukkula", "1.11.2026", "", "10"), "a.pdf", large);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Tiedosto on yli 25 Mt.");
    }

    @Test
    void theListIsSearchedByTextYearAndState() {
        add(form("Alfa 100% Oy", "1.1.2025", "15.1.2025", "100"));
        add(form("Beeta Oy", "1.11.2026", "15.12.2026", "20"));
        add(form("Gamma Oy", "2.11.2026", "24.11.2026", "3"));
        var list = owner.get("/ostolaskut").text();
        assertThat(list).contains("Kaikki 3 Maksamatta 3 Myöhässä 2", "3 ostolaskua · yhteensä 123,00 €");
        assertThat(list.indexOf("Gamma")).isLessThan(list.indexOf("Beeta"));
        assertThat(owner.get("/ostolaskut?haku=0%25%20o").text())
                .contains("Alfa 100%")
                .doesNotContain("Beeta");
        assertThat(owner.get("/ostolaskut?vuosi=2026").text())
                .contains("Beeta", "Gamma")
                .doesNotContain("Alfa");
        assertThat(owner.get("/ostolaskut?tila=myohassa").text())
                .contains("Alfa", "Gamma")
                .doesNotContain("Beeta");
        assertThat(owner.get("/ostolaskut?vuosi=x&tila=y&sivu=-1&haku=%00").status())
                .isEqualTo(200);
        assertThat(owner.get("/ostolaskut?haku=_").text()).contains("Yksikään ostolasku ei täsmää hakuun.");
    }

    @Test
    void paidIsMarkedAndTakenBack() {
        var page = add(form("Tukkula", "1.11.2026", "15.11.2026", "10"));
        var refused = owner.post(page.path() + "/maksettu", Map.of("paidOn", "eilispäivä"));
        assertThat(refused.status()).isEqualTo(422);
        var paid = owner.post(page.path() + "/maksettu", Map.of("paidOn", "14.11.2026"));
        assertThat(paid.text()).contains("Merkitty maksetuksi 14.11.2026.").doesNotContain("pv myöhässä");
        assertThat(owner.post(page.path() + "/maksamatta", Map.of()).text()).contains("10 pv myöhässä");
    }

    @Test
    void aFrozenAccountShowsAndPrintsButTakesNothing() {
        var page = add(form("Tukkula", "1.11.2026", "15.11.2026", "10"));
        assertThat(accounts.move(account, AccountState.OPEN, AccountState.FROZEN, UUID.randomUUID(), null))
                .isTrue();
        assertThat(owner.get("/ostolaskut").text())
                .contains("Tulosta kaikki ostolaskut")
                .doesNotContain("Lisää ostolasku");
        assertThat(owner.get(page.path()).text()).contains("Tukkula").doesNotContain("Merkitse maksetuksi");
        var print = owner.get("/ostolaskut/tulosta");
        assertThat(print.status()).isEqualTo(200);
        assertThat(print.header("Content-Type")).contains("application/pdf");
        assertThat(print.header("Content-Disposition").orElse("")).contains("ostolaskut-2026-11-25.pdf");
        assertThat(add(form("Toinen", "1.11.2026", "", "1")).status()).isEqualTo(423);
        assertThat(owner.post(page.path() + "/poista", Map.of()).status()).isEqualTo(423);
        assertThat(purchases.count(account)).isEqualTo(1);
    }

    @Test
    void anotherAccountFindsNothingOfIt() {
        var page =
                send("/ostolaskut/uusi", form("Salainen", "1.11.2026", "", "10"), "a.png", Papers.picture(9, 9, "png"));
        var other = visitors.owner();
        for (var path : new String[] {page.path(), page.path() + "/tiedosto", page.path() + "/muokkaa"}) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.get("/ostolaskut").text()).doesNotContain("Salainen");
    }
}
