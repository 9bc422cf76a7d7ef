package fi.muutto.service.transfer.target;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.Refusal;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.database.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class MoveTest extends SoloTest {
    @Value("${muutto.database.url}")
    private String url;

    @BeforeEach
    void anAccount() {
        SOURCE.holds(
                new Lines("2026-", 119)
                        .invoices("2026-", 1, 118)
                        .customer("Korpi Oy", "1234567-1", "10")
                        .product("Työ", "T1"),
                "lasku 1".getBytes(StandardCharsets.UTF_8),
                "lasku 2".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSettingsOfferTheMoveByTheNameOfTheOldService() {
        var page = visitors.owner().get(ROOT);
        assertThat(page.text())
                .contains("Tietojen siirto Isoltasta", "Isolta-tilin käyttäjätunnus", "Siirtoavain")
                .contains("Aloita tietojen siirtäminen", "Näytä, mitä siirtyy")
                .contains("Anna palvelujen olla rauhassa", "Mitään ei katoa");
    }

    @Test
    void anAccountArrivesAndItsOwnerIsToldWithAReceipt() throws Exception {
        var owner = visitors.owner();
        var own = visitors.accountOf(owner);
        var running = start(owner);
        assertThat(running.path()).startsWith(ROOT + "/");
        var page = awaited(owner, running.path(), "Tiedot on siirretty");
        assertThat(page.text())
                .contains("Seuraava laskusi saa numeron 2026-119", "Siirtokuitti", "Sama ✓")
                .contains("Aiemmat laskut 118 118", "14 809,00 €")
                .doesNotContain("Eri");
        assertThat(state(travelling())).isEqualTo("OPEN");
        assertThat(state(own)).isEqualTo("JOINED");
        assertThat(visitors.accountOf(owner)).isEqualTo(travelling());
        awaited(
                owner,
                running.path(),
                p -> "ACKNOWLEDGED".equals(attempt(running.path()).get("phase")));
    }

    /** Every question is signed and answered under a lock: what was announced as empty is not asked for. */
    @Test
    void onlyTypesThatHoldSomethingAreAskedFor() throws Exception {
        var asked = new java.util.concurrent.ConcurrentSkipListSet<String>();
        SOURCE.script(TransferPaths.RECORDS, (exchange, message) -> {
            asked.add(RequestJson.readRecords(message).type());
            SOURCE.honestly(exchange, TransferPaths.RECORDS, message);
        });
        var owner = visitors.owner();
        awaited(owner, start(owner).path(), "Tiedot on siirretty");

        assertThat(asked).contains("company", "invoice").doesNotContain("saved_report", "memo");
    }

    @Test
    void theReceiptsCanBeTakenAlong() throws Exception {
        var owner = visitors.owner();
        var path = start(owner).path();
        awaited(owner, path, "Tiedot on siirretty");
        var file = owner.get(path + "/siirtokuitti.json");
        assertThat(file.body()).containsPattern("\"sourceReceipt\": \"[\\w-]+\\.[\\w-]+\\.[\\w-]+\"");
        assertThat(file.header("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("siirtokuitti.json"));
    }

    @Test
    void whoeverClosedThePageIsToldOnTheNextOneUntilItIsSeen() throws Exception {
        var owner = visitors.owner();
        var path = start(owner).path();
        awaited(owner, "/tili", "Tiedot on siirretty.");
        owner.get(path);
        assertThat(owner.get("/tili").text()).doesNotContain("Tiedot on siirretty.");
    }

    @Test
    void aSecondPressAndAnotherBrowserLeadToTheSameMove() {
        SOURCE.script(
                TransferPaths.CLAIM,
                (exchange, message) -> FakeSource.refuse(exchange, Refusal.of(RefusalReason.BUSY)));
        var owner = visitors.owner();
        var first = start(owner).path();
        assertThat(owner.post(ROOT, form()).path()).isEqualTo(first);
        var elsewhere = visitors.loggedIn(owner.email(), fi.muutto.service.Visitors.PASSWORD);
        assertThat(elsewhere.get(ROOT).path()).isEqualTo(first);
        assertThat(elsewhere.get(first).text()).contains("Tietoja siirretään");
    }

    @Test
    void aStrangerSeesNothingOfAMove() {
        var path = start(visitors.owner()).path();
        assertThat(visitors.owner().get(path).status()).isEqualTo(404);
    }

    @Test
    void typosInTheKeyAreToldBeforeAnybodyIsAsked() {
        var owner = visitors.owner();
        owner.get(ROOT);
        var cut = SOURCE.key.text().substring(0, SOURCE.key.text().length() - 2);
        var page = owner.post(ROOT, Map.of("email", FakeSource.EMAIL, "key", cut));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("puuttuu 2 merkkiä", "merkkejä on 43/45");
        assertThat(SOURCE.asked).isEmpty();
    }

    @Test
    void theKeyStandsInNoPageNoAddressAndNoTable() throws Exception {
        SOURCE.script(
                TransferPaths.CLAIM,
                (exchange, message) -> FakeSource.refuse(exchange, Refusal.of(RefusalReason.BUSY)));
        var owner = visitors.owner();
        owner.get(ROOT);
        var shown = owner.post(ROOT, Map.of("email", FakeSource.EMAIL, "key", SOURCE.key.text(), "preview", "1"));
        var started = owner.post(ROOT, form());
        assertThat(shown.body() + started.body() + started.path()).doesNotContain(SOURCE.key.text());
        var rows = jdbc.sql("select row_to_json(a)::text from target_attempt a")
                .query(String.class)
                .list();
        assertThat(String.join(" ", rows)).doesNotContain(SOURCE.key.text().substring(10, 20));
    }

    @Test
    void thePreviewSetsBothSidesBesideEachOther() {
        var owner = visitors.owner();
        owner.get(ROOT);
        var part = owner.htmxPost(TargetPages.PREVIEW, form());
        assertThat(part.text())
                .contains("Avain on kirjoitettu oikein", "Aiemmat laskut 118 0 118", "14 809,00 €")
                .contains("Seuraava uusi lasku saa numeron 2026-119", "ostolaskut, joita on 128");
        assertThat(part.body()).doesNotContain("<html");
        assertThat(SOURCE.state()).isEqualTo("OPEN");
    }

    @Test
    void aKeyThatIsNotGoodIsAskedForAgainAndThenTheMoveGoesOn() throws Exception {
        var owner = visitors.owner();
        owner.get(ROOT);
        var path = owner.post(ROOT, Map.of("email", "muu@tmi.example", "key", SOURCE.key.text()))
                .path();
        var page = awaited(owner, path, "eivät käy yhteen");
        assertThat(owner.get("/tili").text()).contains("Siirto odottaa Isoltan siirtoavainta");
        owner.get(path);
        assertThat(page.text()).contains("Jatka tietojen siirtämistä");
        owner.post(path + "/avain", form());
        awaited(owner, path, "Tiedot on siirretty");
    }

    @Test
    void aSilentSourceIsAskedAgainAndThePageSaysWhen() throws Exception {
        SOURCE.script(TransferPaths.RECORDS, (exchange, message) -> exchange.sendResponseHeaders(502, -1));
        var owner = visitors.owner();
        var path = start(owner).path();
        awaited(owner, path, "Isolta ei vastaa. Yritämme uudelleen klo");
        SOURCE.honest(TransferPaths.RECORDS);
        awaited(owner, path, "Tiedot on siirretty");
    }

    /** A fault that no rule knows must not look like a move that runs. */
    @Test
    void whatNobodyThoughtOfIsToldOnEveryPageAndTriedAgain() throws Exception {
        try (var database = TestPostgres.admin(url.replaceAll(".*/([^/?]+).*", "$1"));
                var statement = database.createStatement()) {
            statement.execute("""
                    create function odd() returns trigger language plpgsql as
                    $$ begin raise exception 'secret of a row' using errcode = 'XX000'; end $$;
                    create trigger odd before insert on customer for each row execute function odd();
                    alter table customer enable always trigger odd;
                    """);
            var owner = visitors.owner();
            var path = start(owner).path();
            var page = awaited(owner, path, "tapahtui jotain odottamatonta");
            assertThat(page.text()).contains("Yritämme uudelleen klo").doesNotContain("secret");
            assertThat(owner.get("/laskut").text()).contains("on pysähtynyt hetkeksi");
            statement.execute("drop function odd cascade");
            awaited(owner, path, "Tiedot on siirretty");
        }
    }

    @Test
    void aCancelledMoveLeavesNothingAndOpensTheOldAccount() throws Exception {
        SOURCE.script(TransferPaths.RECORDS, (exchange, message) -> exchange.sendResponseHeaders(502, -1));
        var owner = visitors.owner();
        var path = start(owner).path();
        awaited(owner, path, "Isolta ei vastaa");
        assertThat(owner.get(path + "/keskeyta").text()).contains("Isolta-tili avataan takaisin käyttöön");
        owner.post(path + "/keskeyta", Map.of());
        var page = awaited(owner, path, "Isolta-tili on taas käytössä");
        assertThat(page.text()).contains("Tietoja ei siirretty", "Siirto keskeytettiin", "Mitään ei muutettu");
        assertThat(SOURCE.state()).isEqualTo("ABORTED");
        awaited(owner, path, p -> state(travelling()).equals("none"));
        assertThat(state(visitors.accountOf(owner))).isEqualTo("OPEN");
    }

    @Test
    void anAccountThatHasArrivedCannotArriveAgain() throws Exception {
        var owner = visitors.owner();
        awaited(owner, start(owner).path(), "Tiedot on siirretty");
        var other = visitors.owner();
        other.get(ROOT);
        assertThat(other.htmxPost(TargetPages.PREVIEW, form()).text()).contains("on jo siirretty tänne");
    }
}
