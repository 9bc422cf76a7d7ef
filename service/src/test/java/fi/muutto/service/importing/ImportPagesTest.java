package fi.muutto.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.TestClock;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ImportPagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private StagedSweep sweep;

    private Browserless owner;
    private AccountId account;

    @BeforeEach
    void start() {
        owner = visitors.owner();
        account = visitors.accountOf(owner);
    }

    private Upload upload() {
        return new Upload(owner);
    }

    private Page imported(SampleXml... files) {
        var upload = upload();
        for (int i = 0; i < files.length; i++) {
            upload.file("lasku" + i + ".xml", files[i].bytes());
        }
        return owner.post(upload.send().path(), Map.of());
    }

    private List<String> texts(String sql) {
        return work.read(
                account,
                () -> jdbc.sql(sql)
                        .param("account", account.value())
                        .query(String.class)
                        .list());
    }

    private String text(String sql) {
        return texts(sql).get(0);
    }

    private long invoices() {
        return Long.parseLong(text("select count(*)::text from invoice where account_id = :account"));
    }

    @Test
    void thePageIsFoundFromTheInvoicesAndFromTheSettings() {
        assertThat(owner.get("/laskut").body()).contains("href=\"/laskut/tuonti\"");
        assertThat(owner.get("/asetukset").body()).contains("href=\"/laskut/tuonti\"");
        assertThat(owner.get("/laskut/tuonti").text())
                .contains("Tuo laskuja tiedostoista", "enintään 200 tiedostoa kerralla");
        assertThat(owner.get("/laskut/tuonti?kieli=sv").text()).contains("Importera fakturor från filer");
        assertThat(owner.get("/laskut/tuonti?kieli=en").text()).contains("Import invoices from files");
        owner.get("/laskut/tuonti?kieli=fi");
    }

    @Test
    void whatWasUnderstoodIsShownFileByFileBeforeAnythingIsWritten() {
        var page = upload().file("uusi.xml", SampleXml.numbered("118").bytes())
                .file("roska.xml", "ei mitään")
                .file("hyvitys.xml", SampleXml.numbered("119").creditNote().bytes())
                .send();
        assertThat(page.text())
                .contains("Tarkista ennen tuontia", "3 tiedostoa, joista 2 on uusia laskuja")
                .contains("1 tiedostoa ei voi lukea")
                .contains("Lasku 118", "125,50 €", "Myyjä Myyjä Oy, ostaja Ostaja Oy")
                .contains("Päivätty 10.11.2026, eräpäivä 9.12.2026", "1 rivi", "uusi.xml")
                .contains("Hyvityslasku 119", "−125,50 €")
                .contains("roska.xml", "Ei voi tuoda")
                .contains("tiedolle ei ole paikkaa laskulla", "urn:cen.eu:en16931:2017", "/Invoice/");
        assertThat(page.body()).doesNotContain("??");
        assertThat(invoices()).isZero();
        assertThat(text("select count(*)::text from number_series where account_id = :account"))
                .isEqualTo("1");
        assertThat(text("select count(*)::text from file where account_id = :account"))
                .isEqualTo("0");
    }

    @Test
    void anImportedInvoiceIsAnIssuedOneOfItsSellersClosedSeries() {
        var page = imported(SampleXml.numbered("A/118"));
        assertThat(page.text()).contains("1 lasku on tuotu.", "1 uusi lasku, 1 tiedosto", "Lasku A/118", "Tuotu");
        assertThat(texts("""
                select concat_ws('|', i.state, i.number, i.sequence, s.name, s.closed, i.seller_name, i.seller_vat_number,
                       i.payable, i.open_total, i.paid_total, i.currency, i.customer_id)
                  from invoice i join number_series s on s.account_id = i.account_id and s.id = i.series_id
                 where i.account_id = :account
                """)).containsExactly("OPEN|A/118|Myyjä Oy|t|Myyjä Oy|FI22222228|12550|12550|0|EUR");
        assertThat(texts("""
                select concat_ws('|', kind, happened_on, text, author) from invoice_entry
                 where account_id = :account order by kind
                """)).hasSize(2).first().isEqualTo("ISSUED|2026-11-10|" + owner.email());
        assertThat(text("select text from invoice_entry where account_id = :account and kind = 'NOTE'"))
                .isEqualTo(
                        "Tuotu tiedostosta lasku0.xml. Yhdelle tiedolle ei ollut paikkaa; se on alkuperäisessä tiedostossa.");
    }

    @Test
    void theFileItselfIsKeptAndOfferedWithWhatIsOnlyThere() {
        imported(SampleXml.numbered("118"));
        var id = text("select id::text from invoice where account_id = :account");
        assertThat(owner.get("/laskut/" + id).text()).contains("Lasku on tuotu tiedostosta lasku0.xml.", "125,50 €");
        var page = owner.get("/laskut/" + id + "/tiedosto");
        assertThat(page.text())
                .contains("Laskun 118 alkuperäinen tiedosto", "urn:cen.eu:en16931:2017")
                .contains("Yhdelle tiedolle ei ole paikkaa laskulla. Se on tallessa tiedostossa.");
        var file = owner.get("/laskut/" + id + "/tiedosto/lataa");
        assertThat(file.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(SampleXml.numbered("118").bytes());
        assertThat(file.header("Content-Disposition").orElseThrow()).contains("attachment", "lasku0.xml");
        assertThat(visitors.owner().get("/laskut/" + id + "/tiedosto").status()).isEqualTo(404);
    }

    @Test
    void invoicesThatWerePaidAreMarkedSoOnTheirDueDateButNeverInTheFuture() {
        var path = upload().file(
                        "1.xml", SampleXml.numbered("1").withDue("2026-11-20").bytes())
                .file("2.xml", SampleXml.numbered("2").withDue("2026-12-31").bytes())
                .file("3.xml", SampleXml.numbered("3").withDue("").bytes())
                .file("4.xml", SampleXml.numbered("4").creditNote().bytes())
                .send()
                .path();
        owner.post(path, Map.of("paid", "true"));
        assertThat(texts("""
                select concat_ws('|', i.number, i.state, i.open_total, i.paid_total, e.happened_on, e.amount)
                  from invoice i join invoice_entry e on e.account_id = i.account_id and e.invoice_id = i.id
                 where i.account_id = :account and e.kind = 'PAID' order by i.number
                """))
                .containsExactly(
                        "1|PAID|0|12550|2026-11-20|12550",
                        "2|PAID|0|12550|2026-11-25|12550",
                        "3|PAID|0|12550|2026-11-10|12550",
                        "4|PAID|0|-12550|2026-11-10|-12550");
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        imported(SampleXml.numbered("118"));
        var again = upload().file("toinen-nimi.xml", SampleXml.numbered("118").bytes())
                .file("uusi.xml", SampleXml.numbered("119").bytes())
                .file("uusi-taas.xml", SampleXml.numbered("119").bytes())
                .send();
        assertThat(again.text())
                .contains("3 tiedostoa, joista 1 on uusi lasku", "2 on tilillä jo", "Katso lasku")
                .contains("Sama lasku on jo edellä näiden tiedostojen joukossa.");
        assertThat(owner.post(again.path(), Map.of("conflicts", "true")).text()).contains("1 lasku on tuotu.");
        assertThat(texts("select number from invoice where account_id = :account order by number"))
                .containsExactly("118", "119");
    }

    @Test
    void anotherInvoiceOfTheSameNumberIsAConflictAndNothingIsOverwritten() {
        imported(SampleXml.numbered("118"));
        var before = texts("select to_jsonb(i)::text from invoice i where account_id = :account");
        var changed = SampleXml.numbered("118")
                .withSeller("Myyjä Oy Ab", "FI22222228")
                .withNet("100.0");
        var page = upload().file("muutettu.xml", changed.bytes()).send();
        assertThat(page.text())
                .contains("joista yhtään ei voi tuoda", "1 laskun numero on jo käytössä", "Numero on jo käytössä");
        var done = owner.post(page.path(), Map.of());
        assertThat(done.text()).contains("Uusia laskuja ei ollut.");
        assertThat(texts("select to_jsonb(i)::text from invoice i where account_id = :account"))
                .isEqualTo(before);
    }

    @Test
    void aConflictThatIsWantedAllTheSameStandsBesideTheOtherInASeriesOfItsOwn() {
        imported(SampleXml.numbered("118"));
        var path = upload().file(
                        "muutettu.xml",
                        SampleXml.numbered("118").withNet("100.0").bytes())
                .send()
                .path();
        assertThat(owner.post(path, Map.of("conflicts", "true")).text()).contains("1 lasku on tuotu.");
        assertThat(texts("""
                select i.number || ' ' || s.name from invoice i
                  join number_series s on s.account_id = i.account_id and s.id = i.series_id
                 where i.account_id = :account order by s.name
                """)).containsExactly("118 Myyjä Oy", "118 Myyjä Oy 2");
    }

    @Test
    void aCreditNoteWithTheNumberOfAnInvoiceIsAnInvoiceOfItsOwn() {
        assertThat(imported(SampleXml.numbered("118"), SampleXml.numbered("118").creditNote())
                        .text())
                .contains("2 laskua on tuotu.");
        assertThat(texts("select type_code || state || payable from invoice where account_id = :account order by 1"))
                .containsExactly("380OPEN12550", "381OPEN-12550");
    }

    @Test
    void oneSellerHasOneSeriesHoweverItsIdIsSpelled() {
        imported(
                SampleXml.numbered("1"),
                SampleXml.numbered("2").withSeller("Myyjä Oy, Turku", "FI 2222222-8"),
                SampleXml.numbered("3").withSeller("Toinen Oy", "FI12345671"),
                SampleXml.numbered("4").withSeller("Nimi  Ilman", ""),
                SampleXml.numbered("5").withSeller("nimi ilman", ""));
        imported(SampleXml.numbered("6"));
        assertThat(texts("""
                select s.name || ': ' || string_agg(i.number, ',' order by i.number) from invoice i
                  join number_series s on s.account_id = i.account_id and s.id = i.series_id
                 where i.account_id = :account group by s.name order by 1
                """)).containsExactly("Myyjä Oy: 1,2,6", "Nimi Ilman: 4,5", "Toinen Oy: 3");
    }

    @Test
    void theBuyerIsACustomerOnlyByItsId() {
        owner.get("/asiakkaat/uusi");
        owner.post("/asiakkaat", customer("Ostaja Oy", "2345678-0", ""));
        owner.post("/asiakkaat", customer("Toinen Oy", "1234567-1", ""));
        owner.post("/asiakkaat", customer("Kolmas Oy", "", "FI23456780"));
        assertThat(texts("select name from customer where account_id = :account"))
                .hasSize(3);
        imported(
                SampleXml.numbered("1").withBuyer("FI12345671"),
                SampleXml.numbered("2").withBuyer(""),
                SampleXml.numbered("3").withBuyer("FI23456780"));
        assertThat(texts("""
                select i.number || ' ' || coalesce(c.name, '-') from invoice i
                  left join customer c on c.account_id = i.account_id and c.id = i.customer_id
                 where i.account_id = :account order by 1
                """)).containsExactly("1 Toinen Oy", "2 -", "3 -");
    }

    private static Map<String, String> customer(String name, String businessId, String vatNumber) {
        return Map.of(
                "name", name, "kind", "COMPANY", "businessId", businessId, "vatNumber", vatNumber, "language", "fi");
    }

    @Test
    void filesThatWereRejectedAreForgotten() {
        var path = upload().file("a.xml", SampleXml.PLAIN.bytes()).send().path();
        assertThat(owner.post(path + "/hylkaa", Map.of()).text()).contains("Tiedostot on hylätty. Laskuja ei lisätty.");
        assertThat(texts("select name from import_file where account_id = :account"))
                .isEmpty();
        assertThat(owner.get(path).text()).contains("Tuontia ei löytynyt.");
        assertThat(owner.post(path, Map.of()).text()).contains("Tuontia ei löytynyt.");
    }

    @Test
    void filesThatNobodyImportsAreForgottenAfterADay() {
        var old = upload().file("a.xml", SampleXml.PLAIN.bytes()).send().path();
        clock.pass(Duration.ofHours(23));
        assertThat(sweep.run(account.toString()).again()).isEqualTo(Duration.ofHours(1));
        assertThat(owner.get(old).text()).contains("Tarkista ennen tuontia");
        clock.pass(Duration.ofHours(1).plusMillis(1));
        assertThat(owner.get(old).text()).contains("Tuontia ei löytynyt.");
        assertThat(sweep.run(account.toString()).again()).isNull();
        assertThat(texts("select name from import_file where account_id = :account"))
                .isEmpty();
    }

    @Test
    void anImportOfAnotherAccountIsNotFound() {
        var path = upload().file("a.xml", SampleXml.PLAIN.bytes()).send().path();
        var other = visitors.owner();
        assertThat(other.get(path).text()).contains("Tuontia ei löytynyt.");
        assertThat(other.post(path, Map.of()).text()).contains("Tuontia ei löytynyt.");
        assertThat(other.post(path + "/hylkaa", Map.of()).status()).isEqualTo(200);
        assertThat(owner.get(path).text()).contains("Tarkista ennen tuontia");
    }
}
