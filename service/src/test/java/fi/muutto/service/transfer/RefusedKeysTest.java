package fi.muutto.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.TransferKey;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.Browserless;
import fi.muutto.service.TestClock;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountState;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Keys that are not good: one answer to the other service, the true reason for the owner, nothing left behind. */
class RefusedKeysTest extends TwoServices {
    private static final String REFUSED = "eivät käy yhteen, tai avain on käytetty, mitätöity tai vanhentunut";

    @Test
    void aTypoIsToldBeforeAnybodyIsAsked() throws Exception {
        var key = key();
        var last = key.charAt(key.length() - 1) == '7' ? '8' : '7';
        var page = start(owner, old.email(), key.substring(0, key.length() - 1) + last);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("kirjoitusvirhe", "Siirto ei alkanut. Mitään ei ole muutettu.");
        assertThat(WIRE.asked).isEmpty();
        assertThat(count(solo, "select count(*) from target_attempt where own_account = :id", own.value()))
                .isZero();
        assertThat(keyState()).isEqualTo("LIVE");
        nothingRemains();
    }

    @Test
    void aWrongSecretIsNamedToTheOwnerOnly() throws Exception {
        var key = key();
        refusedAtSolo(old.email(), secretOfAnother(key));
        ownerReads("avain oli väärä", "4 väärän yrityksen jälkeen");
        assertThat(keyState()).isEqualTo("LIVE");
    }

    /** The public part of one key with the secret of another, and a check character that fits. */
    private static String secretOfAnother(String key) {
        var real = TransferKey.parse(key);
        while (true) {
            var other = TransferKey.create(new SecureRandom()).text().replace("-", "");
            var mixed = real.text().replace("-", "").substring(0, 8) + other.substring(8);
            if (TransferKey.flawIn(mixed).isEmpty()) {
                return mixed;
            }
        }
    }

    @Test
    void aWrongAddressIsNamedToTheOwnerOnly() throws Exception {
        var key = key();
        refusedAtSolo("muu@esimerkki.fi", key);
        ownerReads("sähköpostiosoite ei ollut tämän tilin", "Kirjoita osoite, jolla kirjaudut tänne");
        assertThat(keyState()).isEqualTo("LIVE");
    }

    @Test
    void fiveWrongTriesEndTheKey() throws Exception {
        var key = key();
        for (int i = 0; i < 5; i++) {
            refusedAtSolo("muu@esimerkki.fi", key);
        }
        assertThat(keyState()).isEqualTo("ENDED KEY_WORN_OUT");
        refusedAtSolo(old.email(), key);
        ownerReads("liian monen väärän yrityksen vuoksi", "Luo uusi avain");
    }

    @Test
    void anExpiredKeyIsNamedToTheOwnerOnly() throws Exception {
        var key = key();
        ISOLTA.getBean(TestClock.class).pass(Duration.ofHours(73));
        old = ISOLTA.getBean(Visitors.class).loggedIn(old.email(), Visitors.PASSWORD);
        refusedAtSolo(old.email(), key);
        ownerReads("oli jo vanhentunut", "Luo uusi avain");
    }

    @Test
    void aRevokedKeyIsNamedToTheOwnerOnly() throws Exception {
        var key = key();
        old.get(OUT);
        old.post(OUT + "/mitatoi", Map.of());
        refusedAtSolo(old.email(), key);
        ownerReads("Mitätöityä siirtoavainta", "luo uusi");
        assertThat(keyState()).isEqualTo("ENDED KEY_REVOKED");
    }

    @Test
    void aUsedKeyIsNamedToTheOwnerOnly() throws Exception {
        WIRE.cut(TransferPaths.RECORDS);
        var key = key();
        var path = start(owner, old.email(), key).path();
        awaited(owner, path, "Isolta ei vastaa");
        old.get(OUT + "/keskeyta");
        old.post(OUT + "/keskeyta", Map.of());
        WIRE.mend();
        awaited(owner, path, "Tietoja ei siirretty");
        refusedAtSolo(old.email(), key);
        ownerReads("Käytettyä siirtoavainta", "Avain kelpaa yhteen siirtoon");
    }

    @Test
    void aKeyOfAnEndedContractIsNamedToTheOwnerOnly() throws Exception {
        var key = key();
        old.get("/asetukset/sopimus");
        old.post("/asetukset/sopimus/irtisano", Map.of("password", Visitors.PASSWORD));
        assertThat(stateAtIsolta()).isEqualTo(AccountState.ENDED);
        var path = start(owner, old.email(), key).path();
        awaited(owner, path, REFUSED);
        assertThat(old.get(OUT).text())
                .contains("Sopimus on päättynyt, joten siirtoavainta ei voi luoda", "tiliä ei voinut siirtää");
        assertThat(old.post(OUT + "/avain", Map.of("terms", "true", "password", Visitors.PASSWORD))
                        .status())
                .isEqualTo(423);
    }

    @Test
    void everyRefusedKeyGetsTheSameBytes() throws Exception {
        var unknown = TransferKey.create(new SecureRandom()).text();
        preview(old.email(), unknown);
        var first = key();
        preview("muu@esimerkki.fi", first);
        preview(old.email(), secretOfAnother(first));
        key();
        preview(old.email(), first);
        assertThat(WIRE.refusals).hasSize(4);
        assertThat(new HashSet<>(WIRE.refusals)).hasSize(1);
    }

    @Test
    void oneKeyInTwoPlacesAtOnceMovesOnce() throws Exception {
        var key = key();
        var other = solo.getBean(Visitors.class).owner();
        owner.get(IN);
        other.get(IN);
        var fields = Map.of("email", old.email(), "key", key);
        var both = CompletableFuture.supplyAsync(() -> other.post(IN, fields).path());
        var here = owner.post(IN, fields).path();
        var there = both.get();
        awaited(
                owner,
                here,
                page -> page.text().contains("Tiedot on siirretty")
                        || page.text().contains(REFUSED)
                        || page.text().contains("ei voi siirtää toista kertaa"));
        awaited(
                other,
                there,
                page -> page.text().contains("Tiedot on siirretty")
                        || page.text().contains(REFUSED)
                        || page.text().contains("ei voi siirtää toista kertaa"));
        assertThat(moved(owner, here) ^ moved(other, there)).isTrue();
        assertThat(stateAtIsolta()).isEqualTo(AccountState.HANDED_OVER);
        assertThat(count(solo, "select count(*) from account where id = :id and state = 'OPEN'", account.value()))
                .isOne();
    }

    private static boolean moved(Browserless who, String path) {
        return who.get(path).text().contains("Tiedot on siirretty");
    }

    @Test
    void afterTheMoveThereIsNoSecondKeyAndTheOldOneIsUsed() throws Exception {
        var key = key();
        var path = start(owner, old.email(), key).path();
        awaited(owner, path, "Tiedot on siirretty");
        assertThat(old.get(OUT).text()).contains("Tili on siirretty Soloon");
        assertThat(old.post(OUT + "/avain", Map.of("terms", "true", "password", Visitors.PASSWORD))
                        .status())
                .isEqualTo(423);
        var other = solo.getBean(Visitors.class).owner();
        var second = start(other, old.email(), key).path();
        awaited(other, second, REFUSED);
        assertThat(stateAtIsolta()).isEqualTo(AccountState.HANDED_OVER);
    }

    private void preview(String email, String key) {
        owner.get(IN);
        assertThat(owner.htmxPost(IN + "/esikatselu", Map.of("email", email, "key", key))
                        .text())
                .contains(REFUSED);
    }

    /** Refused at the start too, in words that help; then given up, with nothing left of it. */
    private void refusedAtSolo(String email, String key) throws InterruptedException {
        var path = start(owner, email, key).path();
        var page = awaited(owner, path, REFUSED);
        assertThat(page.text())
                .contains("Mitään ei ole muutettu", "Isoltan siirtosivulla", "Jatka tietojen siirtämistä");
        assertThat(owner.get("/laskut").text()).contains("Siirto odottaa Isoltan siirtoavainta");
        owner.get(path + "/keskeyta");
        owner.post(path + "/keskeyta", Map.of());
        awaited(owner, path, "Tietoja ei siirretty");
        assertThat(owner.get("/laskut").text()).doesNotContain("Tietoja ei siirretty");
        nothingRemains();
    }

    /** On every page until the page of the key has been read. */
    private void ownerReads(String reason, String next) {
        assertThat(old.get("/laskut").text()).contains(reason);
        assertThat(old.get(OUT).text()).contains(reason, next);
        assertThat(old.get("/laskut").text()).doesNotContain(reason);
    }
}
