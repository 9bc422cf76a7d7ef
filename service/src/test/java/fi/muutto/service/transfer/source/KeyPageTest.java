package fi.muutto.service.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountState;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** M2–M6: what the owner sees and does until the key is in hand. */
class KeyPageTest extends SourceScene {

    @Test
    void theSettingsLeadToThePageUnderTheNameOfTheOtherService() {
        assertThat(owner.get("/asetukset/sopimus").found("<a href=\"" + PAGE + "\"[^>]*>([^<]*)</a>"))
                .containsExactly("Solo siirto");
    }

    @Test
    void thePageCountsWhatMovesAndSaysWhatStays() {
        var text = owner.get(PAGE).text();
        assertThat(text)
                .contains("Solo siirto", "Asiakasrekisteri 2", "seuraava numero 2026-119", "Ostolaskut, 0 kpl")
                .contains("Isolta-tilin salasana", "Luo siirtoavain", "versio 1, 1.11.2026");
        assertThat(owner.get(PAGE).body()).doesNotContain("checked");
    }

    @Test
    void nothingIsMadeWithoutTermsAndPasswordAndAllOfItIsSaidAtOnce() {
        var page = askForKey(Map.of());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Hyväksy ehdot, jos haluat", "Kirjoita salasana.", "Siirtoavainta ei luotu.");
        assertThat(keys()).isZero();
    }

    @Test
    void aWrongPasswordSaysHowManyTriesAreLeft() {
        var fields = Map.of("terms", "true", "password", "väärä");
        assertThat(askForKey(fields).text()).contains("Salasana ei täsmää. 4 yritystä jäljellä.");
        assertThat(askForKey(fields).text()).contains("Salasana ei täsmää. 3 yritystä jäljellä.");
        assertThat(keys()).isZero();
    }

    @Test
    void purchaseInvoicesMustBeConfirmedIfThereAreAny() {
        work.write(account, () -> {
            jdbc.sql("""
                    insert into purchase_invoice
                           (account_id, id, supplier_name, invoiced_on, currency, gross, created_at)
                    values (:account, gen_random_uuid(), 'Tukku Oy', date '2026-11-01', 'EUR', 100, now())""").param("account", account.value()).update();
        });
        var page = askForKey(Map.of("terms", "true", "password", Visitors.PASSWORD));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Merkitse, että olet tulostanut", "Tulosta kaikki ostolaskut");
        assertThat(page.body()).contains("href=\"/ostolaskut/tulosta\"");
    }

    @Test
    void theKeyIsShownOnceAndLaterVisitsShowOnlyTheEndOfItsId() {
        var page = askForKey(Map.of("terms", "true", "password", Visitors.PASSWORD));
        var key = keyOn(page);
        assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.text()).contains("Voimassa 28.11.2026 klo 9.07 asti", "Kopioi", owner.email());
        var later = owner.get(PAGE);
        assertThat(later.text())
                .contains("Odottaa aloitusta", "…" + key.publicId().substring(4), "Luo uusi", "Mitätöi");
        assertThat(later.body())
                .doesNotContain(key.text())
                .doesNotContain(key.text().replace("-", ""));
        assertThat(owner.get(PAGE + "/avain").path()).isEqualTo(PAGE);
    }

    @Test
    void whoAcceptedWhichTermsIsKept() {
        makeKey();
        var terms = work.read(
                account,
                () -> jdbc.sql("""
                        select person_id || ' ' || terms_version || ' ' || terms_language || ' ' || terms_accepted
                               || ' ' || length(terms_sha256) from source_acceptance where account_id = :account""")
                        .param("account", account.value())
                        .query(String.class)
                        .single());
        assertThat(terms).isEqualTo(visitors.personOf(owner) + " 1 fi true 64");
    }

    @Test
    void aNewKeyARevocationANewPasswordAndTheEndOfTheContractEachEndTheOldOne() {
        var first = makeKey();
        owner.get(PAGE + "?uusi=1");
        var second = makeKey();
        assertRefused(first);
        assertThat(solo.preview(owner.email(), second).status()).isEqualTo(200);
        owner.get(PAGE);
        owner.post(PAGE + "/mitatoi", Map.of());
        assertRefused(second);
        var third = makeKey();
        owner.get("/tili");
        owner.post("/tili/salasana", Map.of("current", Visitors.PASSWORD, "password", "uusi-salasana-42"));
        assertRefused(third);
        var page = askForKey(Map.of("terms", "true", "password", "uusi-salasana-42"));
        owner.get("/asetukset/sopimus/irtisano");
        owner.post("/asetukset/sopimus/irtisano", Map.of("password", "uusi-salasana-42"));
        assertThat(state()).isEqualTo(AccountState.ENDED);
        assertRefused(keyOn(page));
        assertThat(owner.get(PAGE).text()).contains("Sopimus on päättynyt, joten siirtoavainta ei voi luoda.");
    }

    @Test
    void aKeyIsGoodForThreeDays() {
        var key = makeKey();
        clock.pass(Duration.ofHours(72));
        assertRefused(key);
        assertThat(owner.get(PAGE).text()).contains("siirtoavaimesi vanheni 28.11.2026 klo 9.07");
    }

    @Test
    void aLookOfTheOtherServiceIsTold() {
        var key = makeKey();
        assertThat(solo.preview(owner.email(), key).head().companyName()).isEqualTo("Testi Tmi");
        assertThat(owner.get(PAGE).text()).contains("Esikatseltu", "Solo on katsonut, mitä siirtyy, 25.11.2026");
    }

    private void assertRefused(fi.muutto.protocol.transfer.TransferKey key) {
        var answer = solo.claim(owner.email(), key, UUID.randomUUID());
        assertThat(answer.refusal()).isEqualTo(RefusalReason.KEY_NOT_GOOD);
    }

    private long keys() {
        return jdbc.sql("select count(*) from source_key where account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }
}
