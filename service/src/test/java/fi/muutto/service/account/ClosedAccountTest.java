package fi.muutto.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ClosedAccountTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOpenAccountIsWrittenAndRead() {
        var owner = visitors.owner();
        var id = UUID.randomUUID();
        assertThat(write(owner, "/koe", id).body()).isEqualTo("kirjattu");
        assertThat(owner.get("/koe/" + id).body()).isEqualTo("Vakioasiakkaat");
    }

    @Test
    void theRecordOfAnotherAccountIsNotThere() {
        var mine = visitors.owner();
        var other = visitors.owner();
        var id = UUID.randomUUID();
        write(mine, "/koe", id);
        var found = other.get("/koe/" + id);
        var random = other.get("/koe/" + UUID.randomUUID());
        assertThat(found.status()).isEqualTo(404).isEqualTo(random.status());
        assertThat(found.text().replaceAll("[0-9a-f]{4}-[0-9a-f]{4}", ""))
                .isEqualTo(random.text().replaceAll("[0-9a-f]{4}-[0-9a-f]{4}", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/koe", "/koe/portista", "/koe/ohi"})
    void anEndedAccountIsReadButWrittenByNoWay(String way) {
        var owner = visitors.owner();
        var kept = UUID.randomUUID();
        write(owner, "/koe", kept);
        endContract(owner);

        var refused = write(owner, way, UUID.randomUUID());
        assertThat(refused.status()).isEqualTo(423);
        assertThat(refused.text()).contains("Sopimus on päättynyt", "Tietoja voi lukea, mutta ei muuttaa.");
        assertThat(owner.get("/koe/" + kept).body()).isEqualTo("Vakioasiakkaat");
        assertThat(rows(owner)).isEqualTo(1);
    }

    @Test
    void anEndedAccountIsNotWrittenByWorkOrBySql() {
        var owner = visitors.owner();
        endContract(owner);
        var account = visitors.accountOf(owner);
        assertThatThrownBy(() -> work.write(account, () -> {})).isInstanceOf(AccountNotWritableException.class);
        assertThatThrownBy(() -> work.record(
                        account,
                        () -> jdbc.sql("insert into customer_group (account_id, id, name) values (?, ?, 'x')")
                                .params(account.value(), UUID.randomUUID())
                                .update()))
                .isInstanceOfSatisfying(
                        UncategorizedSQLException.class,
                        e -> assertThat(e.getSQLException().getSQLState()).isEqualTo("MU001"));
    }

    @ParameterizedTest
    @CsvSource({"FROZEN, Tiliä siirretään juuri nyt", "HANDED_OVER, Tili on siirretty"})
    void theRefusalSaysWhatHappened(AccountState state, String title) {
        var owner = visitors.owner();
        assertThat(accounts.move(visitors.accountOf(owner), AccountState.OPEN, state, UUID.randomUUID(), null))
                .isTrue();
        var refused = write(owner, "/koe", UUID.randomUUID());
        assertThat(refused.status()).isEqualTo(423);
        assertThat(refused.text()).contains(title, "Kaikki aiemmin tallennettu.");
        assertThat(refused.header("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void htmxIsLedToAPageThatSaysTheSame() {
        var owner = visitors.owner();
        endContract(owner);
        var refused = owner.htmxPost("/koe", Map.of("id", UUID.randomUUID().toString()));
        assertThat(refused.status()).isEqualTo(423);
        assertThat(refused.header("HX-Redirect")).contains("/tili/tila");
        assertThat(owner.get("/tili/tila").text()).contains("Sopimus on päättynyt");
    }

    @Test
    void whoseAccountIsClosedStillLogsInAndOutAndChangesThePassword() {
        var owner = visitors.owner();
        endContract(owner);
        var again = visitors.loggedIn(owner.email(), Visitors.PASSWORD);
        var page = again.get("/tili");
        assertThat(page.text()).contains("Sopimus on päättynyt. Tiedot ovat luettavissa");
        var changed =
                again.post("/tili/salasana", Map.of("current", Visitors.PASSWORD, "password", "uusi-salasana-42"));
        assertThat(changed.text()).contains("Salasana on vaihdettu");
        assertThat(again.logOut().path()).isEqualTo("/kirjaudu?ulos");
    }

    @Test
    void theHomePageLeadsToWhatTheStateIsAbout() {
        var owner = visitors.owner();
        var account = visitors.accountOf(owner);
        accounts.move(account, AccountState.OPEN, AccountState.FROZEN, null, null);
        accounts.move(account, AccountState.FROZEN, AccountState.JOINED, null, null);
        assertThat(owner.get("/").path()).isEqualTo("/asetukset/sopimus?yhdistetty");
        assertThat(visitors.stranger().logIn(owner.email(), Visitors.PASSWORD).path())
                .isEqualTo("/asetukset/sopimus?yhdistetty");
        assertThat(write(owner, "/koe", UUID.randomUUID()).body()).contains("href=\"/asetukset/sopimus?yhdistetty\"");
        assertThat(owner.get("/tili").path()).isEqualTo("/tili");
    }

    @Test
    void ofSeveralAccountsTheMostOpenIsTheCurrentOne() {
        var owner = visitors.owner();
        var first = visitors.accountOf(owner);
        accounts.move(first, AccountState.OPEN, AccountState.FROZEN, null, null);
        var second = UUID.randomUUID();
        jdbc.sql("insert into account (id, state, created_at) values (?, 'OPEN', now() - interval '9 years')")
                .param(second)
                .update();
        jdbc.sql("insert into member (person_id, account_id, since) values (?, ?, now())")
                .params(visitors.personOf(owner).value(), second)
                .update();
        assertThat(visitors.accountOf(owner)).isEqualTo(new AccountId(second));
        accounts.move(new AccountId(second), AccountState.OPEN, AccountState.ENDED, null, null);
        assertThat(visitors.accountOf(owner)).isEqualTo(first);
    }

    @Test
    void aFrozenAccountHasNoNoticeToGive() {
        var owner = visitors.owner();
        var account = visitors.accountOf(owner);
        accounts.move(account, AccountState.OPEN, AccountState.FROZEN, UUID.randomUUID(), null);
        owner.get("/tili");
        var page = owner.post("/asetukset/sopimus/irtisano", Map.of("password", Visitors.PASSWORD));
        assertThat(page.status()).isEqualTo(423);
        assertThat(accounts.state(account)).isEqualTo(AccountState.FROZEN);
        assertThat(accounts.contract(account).endedOn()).isNull();
    }

    private void endContract(Browserless owner) {
        owner.get("/asetukset/sopimus/irtisano");
        var done = owner.post("/asetukset/sopimus/irtisano", Map.of("password", Visitors.PASSWORD));
        assertThat(done.text()).contains("Sopimus on irtisanottu.", "Päättyi 25.11.2026");
    }

    private static Page write(Browserless owner, String way, UUID id) {
        return owner.post(way, Map.of("id", id.toString()));
    }

    private long rows(Browserless owner) {
        var account = visitors.accountOf(owner);
        return work.read(
                account,
                () -> jdbc.sql("select count(*) from customer_group where account_id = ?")
                        .param(account.value())
                        .query(Long.class)
                        .single());
    }
}
