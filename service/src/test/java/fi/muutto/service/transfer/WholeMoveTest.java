package fi.muutto.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.AccountTally;
import fi.muutto.service.Browserless;
import fi.muutto.service.EqualityOracle;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.Accounts;
import fi.muutto.service.database.TestPostgres;
import fi.muutto.service.importing.SampleXml;
import fi.muutto.service.importing.Upload;
import fi.muutto.service.records.Tally;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way of an account, M1 to M11, between the two services as they are. */
class WholeMoveTest extends TwoServices {

    @Test
    void tenYearsOfASoleTraderMove() throws Exception {
        var old = ISOLTA.getBean(Visitors.class).loggedIn(IsoltaPlace.EMAIL, IsoltaPlace.PASSWORD);
        var account = ISOLTA.getBean(Visitors.class).accountOf(old);
        var before = tally(ISOLTA, account);
        var key = key(old);

        var owner = solo.getBean(Visitors.class).owner();
        owner.get("/asetukset/tietojen-siirto");
        var fields = Map.of("email", IsoltaPlace.EMAIL, "key", key);
        assertThat(owner.htmxPost("/asetukset/tietojen-siirto/esikatselu", fields)
                        .text())
                .contains("Mitä siirtyy", "Aiemmat laskut 2 018 0 2 018");
        var path = owner.post("/asetukset/tietojen-siirto", fields).path();
        var receipt = awaited(owner, path, page -> page.text().contains("Tiedot on siirretty"));

        assertThat(receipt.text()).contains("Aiemmat laskut 2 018 2 018 Sama").doesNotContain(" Eri ");
        assertThat(tally(ISOLTA, account)).isEqualTo(before);
        assertThat(ISOLTA.getBean(Accounts.class).state(account)).isEqualTo(AccountState.HANDED_OVER);
        assertThat(solo.getBean(Accounts.class).state(account)).isEqualTo(AccountState.OPEN);
        assertThat(solo.getBean(Visitors.class).accountOf(owner)).isEqualTo(account);
        sameByHand(account);
        awaited(owner, path, page -> acknowledged(account));
        assertThat(old.get("/").text()).contains("Solo");
    }

    @Test
    void anAccountWithEverySampleFileOfAnEInvoiceMovesAndTheFilesAddNothingAfterwards() throws Exception {
        var old = ISOLTA.getBean(Visitors.class).owner();
        var account = ISOLTA.getBean(Visitors.class).accountOf(old);
        var preview = new Upload(old).files(SampleXml.samples()).send();
        old.post(preview.path(), Map.of("conflicts", "true"));
        var invoices = "select count(*)::text from invoice where account_id = :account";
        assertThat(text(ISOLTA, account, invoices))
                .isEqualTo(Integer.toString(SampleXml.samples().size()));
        var next = "select next_number::text from number_series where account_id = :account and not closed";
        assertThat(text(ISOLTA, account, next)).isEqualTo("1001");

        var owner = solo.getBean(Visitors.class).owner();
        new Upload(owner).files(SampleXml.samples()).send();
        owner.get("/asetukset/tietojen-siirto");
        var path = owner.post(
                        "/asetukset/tietojen-siirto", Map.of("email", old.email(), "key", key(old, Visitors.PASSWORD)))
                .path();
        awaited(owner, path, page -> page.text().contains("Tiedot on siirretty"));
        try (var source = TestPostgres.admin(databaseOf(ISOLTA));
                var target = TestPostgres.admin(databaseOf(solo))) {
            assertThat(EqualityOracle.rows(target, account.value())).isGreaterThan(200);
            assertThat(EqualityOracle.differences(source, target, account.value()))
                    .isEmpty();
        }
        assertThat(text(solo, account, next)).isEqualTo("1001");
        var again = new Upload(owner).files(SampleXml.samples()).send();
        assertThat(owner.post(again.path(), Map.of("conflicts", "true")).text()).contains("Uusia laskuja ei ollut.");
        assertThat(text(solo, account, invoices))
                .isEqualTo(Integer.toString(SampleXml.samples().size()));
    }

    private static String databaseOf(ApplicationContext service) {
        return service.getEnvironment()
                .getRequiredProperty("muutto.database.url")
                .replaceAll(".*/([^/?]+).*", "$1");
    }

    private static String key(Browserless old) {
        return key(old, IsoltaPlace.PASSWORD);
    }

    private static String key(Browserless old, String password) {
        old.get("/asetukset/siirto-pois");
        var page = old.post(
                "/asetukset/siirto-pois/avain", Map.of("terms", "true", "purchases", "true", "password", password));
        var code = page.body().split("id=\"siirtoavain\"", 2)[1].split("</code>", 2)[0];
        return code.substring(code.indexOf('>') + 1).replaceAll("<[^>]*>", "");
    }

    private static AccountTally tally(ApplicationContext service, AccountId account) {
        return service.getBean(AccountWork.class)
                .read(account, () -> service.getBean(Tally.class).of(account));
    }

    /** Counts and a checksum over whole rows, by the databases alone; what joins the account is not part of it. */
    private void sameByHand(AccountId account) {
        for (String table :
                java.util.List.of("invoice", "invoice_line", "invoice_entry", "contact_event", "file_chunk")) {
            var sql = "select count(*) || ' ' || sum(hashtextextended(t::text, 0)) from " + table
                    + " t where account_id = :account";
            assertThat(text(solo, account, sql)).as(table).isEqualTo(text(ISOLTA, account, sql));
        }
    }

    private static String text(ApplicationContext service, AccountId account, String sql) {
        return service.getBean(AccountWork.class)
                .read(
                        account,
                        () -> service.getBean(JdbcClient.class)
                                .sql(sql)
                                .param("account", account.value())
                                .query(String.class)
                                .single());
    }

    private boolean acknowledged(AccountId account) {
        return solo.getBean(JdbcClient.class)
                .sql("select count(*) from target_attempt where arriving_account = :account and phase = 'ACKNOWLEDGED'")
                .param("account", account.value())
                .query(Long.class)
                .single()
                .equals(1L);
    }
}
