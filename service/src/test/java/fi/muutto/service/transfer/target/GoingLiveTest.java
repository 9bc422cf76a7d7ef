package fi.muutto.service.transfer.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.protocol.transfer.TargetState;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountNotWritableException;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.records.BulkWork;
import fi.muutto.service.records.Engine;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class GoingLiveTest {
    private static Engine engine;

    private final UUID attempt = UUID.randomUUID();
    private final AccountId own = new AccountId(UUID.randomUUID());
    private final AccountId arriving = new AccountId(UUID.randomUUID());

    @BeforeAll
    static void start() {
        engine = new Engine(TargetWiring.CLOCK, TargetWiring.class);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void anArrivedAccountOpensAndTheOwnOneIsJoined() throws Exception {
        goLive(new Lines(null, 119).invoices("", 118, 118), new Lines(null, 1));
        assertThat(state(arriving)).isEqualTo("OPEN");
        assertThat(state(own)).isEqualTo("JOINED");
        assertThatThrownBy(() -> engine.get(AccountWork.class).write(own, () -> {}))
                .isInstanceOf(AccountNotWritableException.class);
        assertThat(text("select count(*)::text from member where account_id = ?", arriving))
                .isEqualTo("1");
        assertThat(text("select count(*)::text from arrival where account_id = ?", arriving))
                .isEqualTo("1");
    }

    @Test
    void whoInvoicedTwoHundredTimesHereGoesOnFromTwoHundredAndOne() throws Exception {
        goLive(new Lines(null, 119).invoices("", 1, 118), new Lines(null, 201).invoices("", 1, 200));
        assertThat(next()).isEqualTo("201");
        assertThat(openSeries()).isEqualTo("1");
        assertThat(text("select count(*)::text from invoice where account_id = ?", arriving))
                .isEqualTo("318");
        assertThat(text("select count(*)::text from arrival_remark where account_id = ? and kind = 'NUMBER'", arriving))
                .isEqualTo("118");
        assertThat(text("select name from number_series where account_id = ? and closed", arriving))
                .isEqualTo("Laskut (Solo)");
    }

    @Test
    void numbersThatFollowOneAnotherBecomeOneSeries() throws Exception {
        goLive(
                new Lines(null, 119).invoices("", 1, 118),
                new Lines(null, 122).invoices("", 119, 121).draft());
        assertThat(next()).isEqualTo("122");
        assertThat(text("select count(*)::text from number_series where account_id = ?", arriving))
                .isEqualTo("1");
        assertThat(text("select count(distinct series_id)::text from invoice where account_id = ?", arriving))
                .isEqualTo("1");
    }

    @Test
    void importedNumbersPushNothingAndTheirSeriesStayAsTheyAre() throws Exception {
        goLive(
                new Lines(null, 119)
                        .invoices("", 1, 118)
                        .imported("Myyjä Oy", "500")
                        .imported("Toinen Oy", "120"),
                new Lines(null, 122)
                        .invoices("", 119, 121)
                        .imported("Kolmas Oy", "118")
                        .imported("Myyjä Oy", "900"));
        assertThat(next()).isEqualTo("122");
        assertThat(text("""
                select string_agg(s.name || ' ' || s.closed || ' ' || (select count(*) from invoice i
                           where i.account_id = s.account_id and i.series_id = s.id), ', ' order by s.name)
                  from number_series s where s.account_id = ?
                """, arriving))
                .isEqualTo("Kolmas Oy true 1, Laskut false 121, Myyjä Oy true 1, Myyjä Oy true 1, Toinen Oy true 1");
    }

    @Test
    void numbersThatArePrintedOtherwiseStayInASeriesOfTheirOwn() throws Exception {
        goLive(
                new Lines("2026-", 119).invoices("2026-", 1, 118),
                new Lines(null, 6).invoices("", 1, 5).draft());
        assertThat(next()).isEqualTo("2026-119");
        assertThat(openSeries()).isEqualTo("1");
        assertThat(text(
                        "select count(*)::text from invoice i join number_series s on s.account_id = i.account_id"
                                + " and s.id = i.series_id where i.account_id = ? and i.state = 'DRAFT' and s.closed",
                        arriving))
                .isEqualTo("0");
    }

    @Test
    void aNumberOfAnyOlderSeriesIsNeverGivenAgain() throws Exception {
        var theirs = new Lines("2026-", 5).invoices("2026-", 1, 4);
        theirs.series(UUID.randomUUID(), "2026-", 1);
        goLive(theirs, new Lines("2026-", 41).invoices("2026-", 20, 40));
        assertThat(next()).isEqualTo("2026-41");
    }

    @Test
    void oneAccountNumberIsOneBankAccount() throws Exception {
        goLive(
                new Lines(null, 1).bankAccount("FI2112345600000785"),
                new Lines(null, 1).bankAccount("FI2112345600000785").bankAccount("FI5810171000000122"));
        assertThat(text(
                        "select string_agg(iban, ' ' order by position) from bank_account where account_id = ?",
                        arriving))
                .isEqualTo("FI2112345600000785 FI5810171000000122");
    }

    @Test
    void doublesAreFoundByIdsAndNeverByNameAlone() throws Exception {
        goLive(
                new Lines(null, 1)
                        .customer("Korpi Oy", "1234567-1", "10")
                        .customer("Lehto Ky", null, "20")
                        .customer("Aino Niemi", null, null)
                        .product("Työ", "T1")
                        .invoice("1", 1, "13"),
                new Lines(null, 3)
                        .customer("Korpi", "12345671", "77")
                        .customer("lehto ky", null, "20")
                        .customer("Aino Niemi", null, "30")
                        .product("Työtunti", "T1")
                        .invoice("2", 2, "13"));
        assertThat(remarks())
                .containsExactlyInAnyOrder(
                        "CUSTOMER BUSINESS_ID Korpi Oy/Korpi",
                        "CUSTOMER NUMBER_AND_NAME Lehto Ky/lehto ky",
                        "PRODUCT CODE Työ/Työtunti",
                        "REFERENCE SAME 1/2");
    }

    @Test
    void theCompanyThatArrivedWinsAndWhatWasOtherwiseCanBeRead() throws Exception {
        goLive(
                new Lines(null, 1).company(CompanyRecord.CITY, "Oulu"),
                new Lines(null, 1).company(CompanyRecord.CITY, "Turku"));
        assertThat(text("select city from company where account_id = ?", arriving))
                .isEqualTo("Oulu");
        assertThat(text(
                        "select field || ' ' || kept || ' ' || left_out from arrival_difference where account_id = ?",
                        arriving))
                .isEqualTo("city Oulu Turku");
    }

    @Test
    void recurringInvoicesArrivePausedAndThoseFromHereRunOn() throws Exception {
        goLive(
                new Lines(null, 1).customer("Korpi Oy", null, null).recurring("Vuokra"),
                new Lines(null, 1).customer("Lehto Ky", null, null).recurring("Siivous"));
        assertThat(text(
                        "select string_agg(name, ' ') from recurring_invoice r join recurring_pause p"
                                + " on p.account_id = r.account_id and p.recurring_id = r.id where r.account_id = ?",
                        arriving))
                .isEqualTo("Vuokra");
    }

    @Test
    void purchaseInvoicesFromHereComeAlong() throws Exception {
        prepare(new Lines(null, 1), new Lines(null, 1));
        try (var admin = engine.admin();
                var statement = admin.prepareStatement("""
                        insert into purchase_invoice
                               (account_id, id, supplier_name, invoiced_on, currency, gross, created_at)
                        values (?, ?, 'Toimittaja', '2026-11-01', 'EUR', 100, now())
                        """)) {
            admin.createStatement().execute("set session_replication_role = replica");
            statement.setObject(1, own.value());
            statement.setObject(2, UUID.randomUUID());
            statement.executeUpdate();
        }
        run(row());
        assertThat(text("select supplier_name from purchase_invoice where account_id = ?", arriving))
                .isEqualTo("Toimittaja");
    }

    @Test
    void aRehearsalLeavesNothing() throws Exception {
        prepare(new Lines(null, 119).invoices("", 1, 3), new Lines(null, 4).invoices("", 1, 3));
        engine.state(own, "OPEN");
        var before = engine.tally(arriving);
        engine.get(Rehearsal.class).run(row(), handOver());
        assertThat(state(arriving)).isEqualTo("ARRIVING");
        assertThat(state(own)).isEqualTo("OPEN");
        assertThat(engine.tally(arriving)).isEqualTo(before);
        assertThat(text("select count(*)::text from arrival_remark where account_id = ?", arriving))
                .isEqualTo("0");
        assertThat(text("select count(*)::text from audit_event where account_id = ?", arriving))
                .isEqualTo("0");
    }

    private void goLive(Lines theirs, Lines ours) throws SQLException {
        prepare(theirs, ours);
        run(row());
    }

    private void run(AttemptRow row) {
        engine.get(BulkWork.class).run(jdbc -> {
            engine.get(GoingLive.class).run(jdbc, row);
            return true;
        });
    }

    private void prepare(Lines theirs, Lines ours) throws SQLException {
        engine.account(own, "ARRIVING", attempt);
        engine.copy(own, attempt, ours.all());
        engine.account(arriving, "ARRIVING", attempt);
        engine.copy(arriving, attempt, theirs.all());
        engine.state(own, "FROZEN");
        var person = UUID.randomUUID();
        var jdbc = engine.get(JdbcClient.class);
        jdbc.sql("insert into person (id, email, password_hash, password_changed_at, created_at)"
                        + " values (?, ?, '', now(), now())")
                .params(person, person + "@esimerkki.fi")
                .update();
        jdbc.sql("insert into member (person_id, account_id, since) values (?, ?, now())")
                .params(person, own.value())
                .update();
    }

    private HandOverRequest handOver() {
        return new HandOverRequest(attempt, engine.tally(arriving));
    }

    private AttemptRow row() {
        return new AttemptRow(
                new TargetState(attempt, TargetPhase.RECEIPTED, Set.of()),
                new PersonId(UUID.randomUUID()),
                own,
                arriving,
                "{}",
                ArrivalReceipt.json(handOver()),
                "kuitti",
                null,
                null,
                false,
                null,
                null,
                0,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private String next() throws SQLException {
        return text(
                "select coalesce(prefix, '') || next_number from number_series s join invoicing_settings i"
                        + " on i.account_id = s.account_id and i.series_id = s.id where s.account_id = ?",
                arriving);
    }

    private String openSeries() throws SQLException {
        return text("select count(*)::text from number_series where account_id = ? and not closed", arriving);
    }

    private List<String> remarks() throws SQLException {
        return List.of(text(
                        "select string_agg(kind || ' ' || reason || ' ' || arrived_name || '/' || own_name, '|')"
                                + " from arrival_remark where account_id = ?",
                        arriving)
                .split("\\|"));
    }

    private String state(AccountId account) throws SQLException {
        return text("select state from account where id = ?", account);
    }

    private static String text(String sql, AccountId account) throws SQLException {
        try (var admin = engine.admin();
                var statement = admin.prepareStatement(sql)) {
            statement.setObject(1, account.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
