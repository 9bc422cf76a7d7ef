package fi.muutto.service.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.ContactEventRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.Browserless;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.audit.AuditEvent;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CustomerCardTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountWork work;

    @Autowired
    private RecordRows rows;

    @Autowired
    private Ids ids;

    @Autowired
    private Audit audit;

    private Browserless owner;
    private String card;

    @BeforeEach
    void addACustomer() {
        owner = visitors.owner();
        owner.get("/asiakkaat/uusi");
        card = owner.post("/asiakkaat", Map.of("kind", "COMPANY", "name", "Öljy & Äyri Oy"))
                .path();
    }

    @Test
    void eventsAndMemosStandInOneLineLatestFirst() {
        note("MEMO", "1.2.2026", "9.07", "", "toinen");
        note("CALL", "3.9.2026", "14:05", "Aikataulu", "kolmas");
        note("MEETING", "14.1.2024", "klo 8", "", "ensimmäinen");
        note("EMAIL", "24.11.2026", "0915", "neljäs", "");
        var text = owner.get(card).text();
        assertThat(text)
                .containsSubsequence(
                        "Kaikki 4 Memot 1 Kontaktitapahtumat 3",
                        "Sähköposti: neljäs 24.11.2026 klo 9.15",
                        "Puhelu: Aikataulu 3.9.2026 klo 14.05",
                        "kolmas",
                        "Memo 1.2.2026 klo 9.07",
                        "toinen",
                        "Tapaaminen 14.1.2024 klo 8.00",
                        "ensimmäinen");
        assertThat(owner.get(card + "?nayta=memot").text()).contains("toinen").doesNotContain("kolmas");
        assertThat(owner.get(card + "?nayta=tapahtumat").text())
                .contains("kolmas")
                .doesNotContain("toinen");
    }

    @Test
    void equalTwinsAreBothShown() {
        note("CALL", "25.11.2026", "9.07", "Soitto", "Ei vastannut.");
        note("CALL", "25.11.2026", "9.07", "Soitto", "Ei vastannut.");
        assertThat(owner.get(card).found("(Ei vastannut\\.)</p>")).hasSize(2);
    }

    @Test
    void anEntryIsEditedInItsPlaceAndKeepsWhatIsFinerThanMinutes() {
        var account = visitors.accountOf(owner);
        var event = RecordLine.of(ContactEventRecord.TYPE)
                .set(ContactEventRecord.ID, ids.next())
                .set(ContactEventRecord.CUSTOMER_ID, customer())
                .set(ContactEventRecord.HAPPENED_AT, Instant.parse("2026-03-29T00:30:15.123456Z"))
                .set(ContactEventRecord.EVENT_KIND, "FAX")
                .set(ContactEventRecord.TEXT, "vanha")
                .set(ContactEventRecord.AUTHOR, "Maija Mallikas")
                .set(ContactEventRecord.CREATED_AT, Instant.parse("2026-03-29T00:31:00Z"));
        work.write(account, () -> rows.insert(account, event));
        var form = owner.get(card + "?merkinta=" + event.id());
        assertThat(form.text()).contains("FAX", "Muokkaa merkintää").doesNotContain("Uusi merkintä");
        assertThat(form.body()).contains("value=\"29.3.2026\"", "value=\"2.30\"", ">vanha</textarea>");

        owner.post(card + "/merkinnat/" + event.id(), entry("FAX", "29.3.2026", "2.30", "", "uusi"));
        var stored = work.read(account, () -> rows.find(account, ContactEventRecord.TYPE, UUID.fromString(event.id())))
                .orElseThrow();
        assertThat(stored.get(ContactEventRecord.TEXT)).isEqualTo("uusi");
        assertThat(stored.get(ContactEventRecord.EVENT_KIND)).isEqualTo("FAX");
        assertThat(stored.get(ContactEventRecord.HAPPENED_AT)).isEqualTo("2026-03-29T00:30:15.123456Z");
        assertThat(stored.get(ContactEventRecord.AUTHOR)).isEqualTo("Maija Mallikas");
    }

    @Test
    void faultsOfAnEntryAreToldTogetherAndNothingIsLost() {
        var page = owner.post(card + "/merkinnat", entry("MEMO", "31.2.2026", "25.00", "Aihe", " "));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "Korjaa 4 kohtaa.",
                        "Kirjoita päivä muodossa 25.11.2026.",
                        "Kirjoita kellonaika muodossa 9.07.",
                        "Memolla ei ole aihetta.",
                        "Kirjoita merkinnän teksti.");
        assertThat(page.body()).contains("value=\"31.2.2026\"", "value=\"25.00\"", "value=\"Aihe\"");
        assertThat(owner.get(card).text()).contains("Kaikki 0");
    }

    @Test
    void aTextTooLongForItsFieldIsRefusedByCharactersAndNotBytes() {
        note("MEMO", "25.11.2026", "9.07", "", "😀".repeat(20_000));
        assertThat(owner.get(card).text()).contains("Kaikki 1");
        var page = owner.post(card + "/merkinnat", entry("MEMO", "25.11.2026", "9.07", "", "ä".repeat(20_001)));
        assertThat(page.text()).contains("Tässä voi olla enintään 20 000 merkkiä. Nyt merkkejä on 20 001.");
    }

    @Test
    void longTextsAreFoldedAndHostileOnesStayText() {
        note("MEMO", "25.11.2026", "9.07", "", "<script>alert(1)</script>\n" + "rivi\n".repeat(300));
        var page = owner.get(card);
        assertThat(page.body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
        assertThat(page.text()).contains("Näytä koko teksti");
    }

    @Test
    void contactPersonsAreAddedOrderedChangedAndRemoved() {
        person("Maija Mallikas");
        person("Teppo Testaaja");
        assertThat(owner.post(card + "/henkilot", Map.of("name", " ", "email", "a@b.example"))
                        .body())
                .contains("Kirjoita yhteyshenkilön nimi.", "value=\"a@b.example\"");
        assertThat(owner.get(card).text()).containsSubsequence("Maija Mallikas", "Teppo Testaaja");

        var teppo = personId("Teppo Testaaja");
        owner.post(card + "/henkilot/" + teppo + "/ylos", Map.of());
        assertThat(owner.get(card).text()).containsSubsequence("Teppo Testaaja", "Maija Mallikas");

        assertThat(owner.get(card + "?henkilo=" + teppo).body()).contains("value=\"Teppo Testaaja\"");
        owner.post(card + "/henkilot/" + teppo, Map.of("name", "Teppo T", "role", "tilaukset"));
        assertThat(owner.get(card).text()).contains("Teppo T tilaukset");

        owner.post(card + "/henkilot/" + teppo + "/poista", Map.of());
        assertThat(owner.get(card).text()).doesNotContain("Teppo").contains("Maija Mallikas");
        assertThat(owner.post(card + "/henkilot/" + teppo + "/poista", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void aPersonOfAnotherCustomerIsNotReachedThroughThisCard() {
        person("Maija Mallikas");
        var maija = personId("Maija Mallikas");
        var other = owner.post("/asiakkaat", Map.of("kind", "PERSON", "name", "Toinen"))
                .path();
        assertThat(owner.post(other + "/henkilot/" + maija, Map.of("name", "x")).status())
                .isEqualTo(404);
        assertThat(owner.post(other + "/henkilot/" + maija + "/poista", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(owner.get(other + "?henkilo=" + maija).status()).isEqualTo(404);
    }

    @Test
    void everyChangeLeavesAnEventWithoutPersonalData() {
        note("MEMO", "25.11.2026", "9.07", "", "salaisuus");
        person("Maija Mallikas");
        owner.post(card + "/arkistoi", Map.of());
        var account = visitors.accountOf(owner);
        assertThat(audit.latest(account, 10))
                .extracting(AuditEvent::action)
                .startsWith("customer.archived", "contact_person.added", "memo.added", "customer.added");
        assertThat(audit.latest(account, 10)).extracting(AuditEvent::detail).containsOnlyNulls();
        assertThat(audit.verify(account)).isNotNull();
    }

    private void note(String kind, String date, String time, String subject, String text) {
        var page = owner.post(card + "/merkinnat", entry(kind, date, time, subject, text));
        assertThat(page.text()).contains("Merkintä on tallennettu.");
    }

    private void person(String name) {
        owner.post(card + "/henkilot", Map.of("name", name));
    }

    private String personId(String name) {
        List<String> found = owner.get(card)
                .found("henkilo=([0-9a-f-]{36})#henkilot\">Muokkaa<span class=\"visually-hidden\"> " + name);
        return found.get(0);
    }

    private String customer() {
        return card.substring(card.lastIndexOf('/') + 1);
    }

    private static Map<String, String> entry(String kind, String date, String time, String subject, String text) {
        return new HashMap<>(Map.of("kind", kind, "date", date, "time", time, "subject", subject, "text", text));
    }
}
