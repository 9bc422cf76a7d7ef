package fi.muutto.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.TestClock;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.jobs.BackgroundWork;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moves that stand still, are cancelled at either side, or are forgotten: what both sides say, and what is left. */
class InterruptedMovesTest extends TwoServices {

    @Test
    void aSourceThatIsDownIsWaitedForFromTheStart() throws Exception {
        WIRE.cut("/");
        var path = start().path();
        var page = awaited(owner, path, "Isolta ei vastaa. Yritämme uudelleen klo");
        assertThat(page.text()).contains("Mitään ei katoa");
        assertThat(owner.get("/laskut").text())
                .contains("Tietoja siirretään Isoltasta. Odotamme palvelua Isolta, ja siirto jatkuu itsestään.");
        assertThat(stateAtIsolta()).isEqualTo(AccountState.OPEN);
        WIRE.mend();
        awaited(owner, path, "Tiedot on siirretty");
    }

    @Test
    void aSourceThatIsDownShowsNoPreviewAndChangesNothing() throws Exception {
        WIRE.cut("/");
        owner.get(IN);
        var part = owner.htmxPost(IN + "/esikatselu", Map.of("email", old.email(), "key", key()));
        assertThat(part.text()).contains("Isolta ei vastaa. Mitään ei ole muutettu. Yritä hetken päästä uudelleen.");
        assertThat(keyState()).isEqualTo("LIVE");
        nothingRemains();
    }

    @Test
    void aTargetThatStopsInTheMiddleIsSeenAtTheSourceAndGoesOnByItself() throws Exception {
        WIRE.cut(TransferPaths.RECORDS);
        var path = start().path();
        awaited(owner, path, "Isolta ei vastaa");
        assertThat(old.get("/laskut").text())
                .contains("Tiliä siirretään palveluun Solo. Voit katsella mutta et muuttaa tietoja.");
        ISOLTA.getBean(TestClock.class).pass(Duration.ofMinutes(20));
        old = ISOLTA.getBean(Visitors.class).loggedIn(old.email(), Visitors.PASSWORD);
        assertThat(old.get(OUT).text())
                .contains("Siirto käynnissä", "Keskeytä siirto")
                .contains("Solosta ei ole kuultu vähään aikaan", "jatkuu itsestään");
        WIRE.mend();
        awaited(owner, path, "Tiedot on siirretty");
    }

    @Test
    void whileAMoveRunsNoSecondOneBeginsAndNoKeyIsMade() throws Exception {
        WIRE.cut(TransferPaths.RECORDS);
        var first = start().path();
        awaited(owner, first, "Isolta ei vastaa");
        assertThat(old.get(OUT + "?uusi=1").text()).contains("Siirto käynnissä").doesNotContain("Luo siirtoavain");
        var refused = old.post(OUT + "/avain", Map.of("terms", "true", "password", Visitors.PASSWORD));
        assertThat(refused.status()).isEqualTo(423);
        assertThat(count(ISOLTA, "select count(*) from source_key where account_id = :id", account.value()))
                .isOne();
        var elsewhere = solo.getBean(Visitors.class).loggedIn(owner.email(), Visitors.PASSWORD);
        assertThat(elsewhere.get(IN).path()).isEqualTo(first);
        assertThat(start(elsewhere, "muu@esimerkki.fi", "7".repeat(45)).path()).isIn(first, IN);
        WIRE.mend();
        awaited(owner, first, "Tiedot on siirretty");
        assertThat(elsewhere.get(first).text()).contains("Tiedot on siirretty");
    }

    /** Before the first line of data, while copying, and when all is checked here but not handed over there. */
    @ParameterizedTest
    @ValueSource(strings = {TransferPaths.RECORDS, TransferPaths.HAND_OVER})
    void theOwnerMayCancelAtTheSource(String until) throws Exception {
        WIRE.cut(until);
        var path = start().path();
        awaited(owner, path, "Isolta ei vastaa");
        assertThat(stateAtIsolta()).isEqualTo(AccountState.FROZEN);
        assertThat(old.get(OUT + "/keskeyta").text()).contains("Isolta-tili avataan heti takaisin käyttöön");
        var page = old.post(OUT + "/keskeyta", Map.of());
        assertThat(page.text())
                .contains(
                        "Siirto on keskeytetty. Tili toimii taas normaalisti.",
                        "Uuteen siirtoon tarvitset uuden avaimen");
        WIRE.mend();
        var ended = awaited(owner, path, "Tietoja ei siirretty");
        assertThat(ended.text())
                .contains("Siirto päättyi Isoltassa: se keskeytettiin siellä", "Isolta-tili on taas käytössä")
                .contains("Luo Isoltassa uusi siirtoavain");
        nothingRemains();
        var again = start().path();
        awaited(owner, again, "Tiedot on siirretty");
    }

    @Test
    void beforeTheClaimThereIsNothingToCancelAtTheSource() throws Exception {
        WIRE.cut("/");
        var path = start().path();
        awaited(owner, path, "Isolta ei vastaa");
        assertThat(old.get(OUT + "/keskeyta").path()).isEqualTo(OUT);
        old.get(OUT);
        old.post(OUT + "/mitatoi", Map.of());
        WIRE.mend();
        awaited(owner, path, "eivät käy yhteen");
        owner.get(path + "/keskeyta");
        owner.post(path + "/keskeyta", Map.of());
        awaited(owner, path, "Tietoja ei siirretty");
        nothingRemains();
    }

    @Test
    void afterTheHandOverCancellingIsTooLateOnBothSides() throws Exception {
        WIRE.loseAnswers(TransferPaths.HAND_OVER);
        WIRE.loseAnswers(TransferPaths.ABORT);
        var path = start().path();
        awaited(owner, path, page -> stateAtIsolta() == AccountState.HANDED_OVER);
        old.get("/");
        var late = old.post(OUT + "/keskeyta", Map.of());
        assertThat(late.text()).contains("Keskeytys tuli liian myöhään: tili on jo siirretty Soloon");
        owner.get(path + "/keskeyta");
        var asked = owner.post(path + "/keskeyta", Map.of());
        assertThat(asked.text()).contains("Siirron keskeytystä on pyydetty");
        WIRE.mend();
        awaited(owner, path, "Tiedot on siirretty");
        assertThat(count(solo, "select count(*) from account where id = :id and state = 'OPEN'", account.value()))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", TransferPaths.RECORDS, TransferPaths.HAND_OVER})
    void theOwnerMayCancelAtTheTarget(String until) throws Exception {
        WIRE.cut(until);
        var path = start().path();
        awaited(owner, path, "Isolta ei vastaa");
        assertThat(owner.get(path + "/keskeyta").text()).contains("Isolta-tili avataan takaisin käyttöön");
        owner.post(path + "/keskeyta", Map.of());
        WIRE.mend();
        awaited(owner, path, "Isolta-tili on taas käytössä");
        nothingRemains();
        if (!until.equals("/")) {
            assertThat(old.get("/laskut").text()).contains("Siirto keskeytettiin Solon puolelta");
        }
        assertThat(old.get(OUT).status()).isEqualTo(200);
        assertThat(old.get("/laskut").text()).doesNotContain("keskeytettiin");
    }

    /** Once all is prepared, the target gives up only when the source says so. */
    @Test
    void aPreparedMoveIsNotGivenUpWithoutTheSourcesWord() throws Exception {
        WIRE.cut(TransferPaths.HAND_OVER);
        WIRE.cut(TransferPaths.ABORT);
        var path = start().path();
        awaited(owner, path, "Kaikki on tarkistettu");
        owner.get(path + "/keskeyta");
        owner.post(path + "/keskeyta", Map.of());
        assertThat(awaited(owner, path, "Siirron keskeytystä on pyydetty").text())
                .contains("Odotamme, mitä Isolta vastaa");
        assertThat(count(solo, "select count(*) from account where id = :id and state = 'FROZEN'", own.value()))
                .isOne();
        WIRE.mend();
        awaited(owner, path, "Tietoja ei siirretty");
        nothingRemains();
    }

    @Test
    void aDayOfSilenceOpensTheOldAccountAndBothSidesSayWhy() throws Exception {
        WIRE.cut(TransferPaths.RECORDS);
        var path = start().path();
        awaited(owner, path, "Isolta ei vastaa");
        WIRE.cut("/");
        ISOLTA.getBean(TestClock.class).pass(Duration.ofHours(25));
        lease();
        assertThat(stateAtIsolta()).isEqualTo(AccountState.OPEN);
        old = ISOLTA.getBean(Visitors.class).loggedIn(old.email(), Visitors.PASSWORD);
        assertThat(old.get("/laskut").text()).contains("Solon puolelta ei kuulunut mitään vuorokauteen");
        assertThat(old.get(OUT).text())
                .contains("Solon puolelta ei kuulunut mitään vuorokauteen", "tarvitset uuden avaimen");
        WIRE.mend();
        awaited(owner, path, "tai siirrosta ei kuultu vuorokauteen");
        nothingRemains();
    }

    private void lease() {
        ISOLTA.getBeansOfType(BackgroundWork.class).values().stream()
                .filter(work -> work.name().equals("transfer-source-lease"))
                .forEach(work -> work.run(account.toString()));
    }

    @Test
    void theOwnerIsToldOnEveryPageUntilTheEndIsRead() throws Exception {
        WIRE.cut(TransferPaths.RECORDS);
        var path = start().path();
        awaited(owner, path, "Isolta ei vastaa");
        for (var page : new String[] {"/laskut", "/asiakkaat", "/tuotteet", "/tili"}) {
            assertThat(owner.get(page).text()).as(page).contains("Tietoja siirretään Isoltasta.");
            assertThat(old.get(page).text()).as(page).contains("Tiliä siirretään palveluun Solo");
        }
        old.get(OUT + "/keskeyta");
        old.post(OUT + "/keskeyta", Map.of());
        WIRE.mend();
        awaited(owner, "/laskut", "Tietoja ei siirretty Isoltasta. Näytä siirto");
        owner.get(path);
        assertThat(owner.get("/laskut").text()).doesNotContain("Tietoja ei siirretty");
        nothingRemains();
    }

    @Test
    void eachSideSaysWhichWayAccountsMove() {
        var nowhere = owner.get(OUT);
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.text())
                .contains(
                        "Solosta ei siirretä tilejä",
                        "Tilejä siirretään vain Isoltasta Soloon",
                        "Mitään ei ole muutettu");
        assertThat(owner.get("/tili").text()).doesNotContain("Solo siirto");
        var noArrivals = old.get(IN);
        assertThat(noArrivals.status()).isEqualTo(404);
        assertThat(noArrivals.text()).contains("Isoltaan ei tuoda tilejä", "Tilejä siirretään vain Isoltasta Soloon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void theWholeWayIsSaidInTheOtherLanguagesToo(String language) throws Exception {
        WIRE.cut(TransferPaths.RECORDS);
        assertThat(owner.get(IN + "?kieli=" + language).text())
                .contains(language.equals("sv") ? "Överföring från Isolta" : "Transfer from Isolta")
                .doesNotContain("Isoltasta", "siirto");
        var path = start().path();
        awaited(owner, path, language.equals("sv") ? "Isolta svarar inte." : "Isolta does not answer.");
        assertThat(old.get(OUT + "?kieli=" + language).text())
                .contains(language.equals("sv") ? "Överföring pågår" : "Transfer under way")
                .doesNotContain("Soloon", "siirto");
        owner.get(path + "/keskeyta");
        owner.post(path + "/keskeyta", Map.of());
        WIRE.mend();
        awaited(owner, path, language.equals("sv") ? "Uppgifterna överfördes inte" : "Your data did not move");
        awaited(old, OUT, language.equals("sv") ? "från Solos sida" : "on Solo’s side");
        nothingRemains();
    }
}
