package fi.muutto.service.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.transfer.AccountTally;
import fi.muutto.service.Browserless;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.records.Tally;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class UndoTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tally tally;

    @Autowired
    private Audit audit;

    private Browserless owner;
    private AccountId account;

    @BeforeEach
    void start() {
        owner = visitors.owner();
        account = visitors.accountOf(owner);
    }

    private String imported(SampleXml... files) {
        var upload = new Upload(owner);
        for (int i = 0; i < files.length; i++) {
            upload.file("lasku" + i + ".xml", files[i].bytes());
        }
        return owner.post(upload.send().path(), Map.of("paid", "true")).path();
    }

    private List<String> texts(String sql) {
        return work.read(
                account,
                () -> jdbc.sql(sql)
                        .param("account", account.value())
                        .query(String.class)
                        .list());
    }

    private AccountTally tally() {
        return work.read(account, () -> tally.of(account));
    }

    private String invoice(String number) {
        return texts("select id::text from invoice where account_id = :account and number = '" + number + "'")
                .get(0);
    }

    private void statement(String sql) {
        work.write(
                account, () -> jdbc.sql(sql).param("account", account.value()).update());
    }

    @Test
    void anUndoneImportLeavesNothingInTheAccount() {
        var before = tally();
        var batch = imported(
                SampleXml.numbered("1"),
                SampleXml.numbered("2"),
                SampleXml.numbered("2").creditNote());
        assertThat(tally()).isNotEqualTo(before);
        assertThat(owner.get(batch + "/kumoa").text())
                .contains("Kumotaanko tuonti?", "Tuonnin 3 laskua poistetaan tililtä");
        var done = owner.post(batch + "/kumoa", Map.of());
        assertThat(done.text())
                .contains(
                        "Tuonti on kumottu, 3 laskua poistettiin.",
                        "Kumottu 25.11.2026 klo 9.07",
                        "Tuotiin ja kumottiin");
        assertThat(tally()).isEqualTo(before);
        assertThat(texts("select sha256 from file_chunk where account_id = :account"))
                .isEmpty();
        assertThat(audit.latest(account, 2).stream().map(event -> event.action() + " " + event.detail()))
                .containsExactly("importing.undone 3", "importing.done 3");
        assertThat(audit.verify(account).toString()).doesNotContain("BROKEN");
        assertThat(owner.post(batch + "/kumoa", Map.of()).text()).contains("Tuotiin ja kumottiin");
        assertThat(audit.latest(account, 1).get(0).action()).isEqualTo("importing.undone");
    }

    @Test
    void theSameFilesCanBeImportedAgainAfterwards() {
        var first = imported(SampleXml.numbered("1"));
        owner.post(first + "/kumoa", Map.of());
        imported(SampleXml.numbered("1"));
        assertThat(texts("select number from invoice where account_id = :account"))
                .containsExactly("1");
    }

    @Test
    void whatAnotherImportAddedToTheSeriesStays() {
        var first = imported(SampleXml.numbered("1"));
        imported(SampleXml.numbered("2"));
        owner.post(first + "/kumoa", Map.of());
        assertThat(texts("""
                select i.number || ' ' || s.name from invoice i
                  join number_series s on s.account_id = i.account_id and s.id = i.series_id
                 where i.account_id = :account
                """)).containsExactly("2 Myyjä Oy");
        assertThat(texts("select sha256 from file where account_id = :account")).hasSize(1);
    }

    @Test
    void anInvoiceThatSomethingWasDoneToKeepsTheWholeImportAndIsNamed() {
        var batch = imported(SampleXml.numbered("1"), SampleXml.numbered("2"), SampleXml.numbered("3"));
        var noted = owner.get("/laskut/" + invoice("2"));
        owner.post(
                "/laskut/" + invoice("2") + "/merkinnat",
                Map.of(
                        "kind",
                        "NOTE",
                        "happenedOn",
                        "25.11.2026",
                        "text",
                        "Soitettu.",
                        "version",
                        version(noted.body())));
        assertThat(texts("select text from invoice_entry where account_id = :account and text = 'Soitettu.'"))
                .hasSize(1);
        var before = tally();
        assertThat(owner.get(batch + "/kumoa").text())
                .contains("Tuontia ei voi kumota", "Yhdelle laskulle on tehty", "Lasku 2 , Ostaja Oy")
                .doesNotContain("Lasku 1 ,");
        var refused = owner.post(batch + "/kumoa", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Mitään ei poistettu.", "Lasku 2 , Ostaja Oy");
        assertThat(tally()).isEqualTo(before);
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    void aCreditNoteAndAnUndonePaymentKeepTheImportToo() {
        var credited = imported(SampleXml.numbered("1"));
        statement("""
                insert into invoice (account_id, id, type_code, state, original_id, currency, language, price_mode,
                       seller_vat_registered, seller_prepayment_registered, line_total, allowance_total, charge_total,
                       net_total, vat_total, gross_total, prepaid_total, rounding, payable, paid_total, credited_total,
                       loss_total, open_total, created_at, version)
                select account_id, gen_random_uuid(), '381', 'DRAFT', id, 'EUR', 'fi', 'NET', true, true,
                       0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, now(), 1
                  from invoice where account_id = :account and number = '1'
                """);
        assertThat(owner.post(credited + "/kumoa", Map.of()).status()).isEqualTo(409);
        var paid = imported(SampleXml.numbered("2"));
        var payment = texts("""
                select e.id::text from invoice_entry e join invoice i on i.account_id = e.account_id and i.id = e.invoice_id
                 where e.account_id = :account and e.kind = 'PAID' and i.number = '2'
                """).get(0);
        owner.get("/laskut/" + invoice("2"));
        owner.post("/laskut/" + invoice("2") + "/merkinnat/" + payment + "/kumoa", Map.of());
        assertThat(texts("select kind from invoice_entry where account_id = :account and kind = 'REVERSAL'"))
                .hasSize(1);
        assertThat(owner.post(paid + "/kumoa", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void theFunctionItselfRefusesWhatWasTouchedAndWhatIsNoImport() {
        var batch = imported(SampleXml.numbered("1"));
        statement("""
                insert into invoice_entry (account_id, id, invoice_id, kind, happened_on, recorded_at)
                select account_id, gen_random_uuid(), id, 'NOTE', '2026-11-25', now()
                  from invoice where account_id = :account
                """);
        var before = tally();
        refusedAs("MU003", "select import_undo(:account, '" + id(batch) + "', now())");
        refusedAs("MU003", "select import_undo(:account, gen_random_uuid(), now())");
        assertThat(tally()).isEqualTo(before);
        assertThat(texts("select state from import_batch where account_id = :account"))
                .containsExactly("DONE");
    }

    private static String id(String batch) {
        return batch.substring(batch.lastIndexOf('/') + 1);
    }

    private void refusedAs(String state, String sql) {
        assertThatThrownBy(() -> work.write(
                        account,
                        () -> jdbc.sql(sql)
                                .param("account", account.value())
                                .query()
                                .listOfRows()))
                .as(sql)
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", state);
    }

    @Test
    void noStatementOfTheServiceDeletesAnImportedInvoice() {
        var batch = imported(SampleXml.numbered("1"));
        for (var table : List.of("invoice_document", "invoice_entry", "invoice_vat", "invoice_line", "invoice")) {
            refusedAs("MU002", "delete from " + table + " where account_id = :account returning 1");
        }
        refusedAs("MU003", "update import_batch set state = 'UNDOING' where account_id = :account returning 1");
        refusedAs("MU003", "update import_batch set state = 'STAGED' where account_id = :account returning 1");
        refusedAs("MU003", "delete from import_file where account_id = :account returning 1");
        refusedAs("MU003", "update import_file set entries = 99 where account_id = :account returning 1");
        refusedAs("MU003", "update import_file set invoice_id = null where account_id = :account returning 1");
        assertThat(owner.post(batch + "/kumoa", Map.of()).text()).contains("Tuonti on kumottu");
    }

    /** Whoever writes into the list of an import cannot make it name what the import did not add. */
    @Test
    void anInvoiceIssuedHereCannotBeListedInAnImport() {
        imported(SampleXml.numbered("1"));
        var staged = id(new Upload(owner)
                .file("2.xml", SampleXml.numbered("2").bytes())
                .send()
                .path());
        refusedAs("MU003", listing(staged, "where account_id = :account"));
        statement("""
                insert into invoice (account_id, id, type_code, state, sequence, number, currency, language, price_mode,
                       seller_vat_registered, seller_prepayment_registered, line_total, allowance_total, charge_total,
                       net_total, vat_total, gross_total, prepaid_total, rounding, payable, paid_total, credited_total,
                       loss_total, open_total, created_at, version)
                values (:account, gen_random_uuid(), '380', 'DRAFT', 7, '7', 'EUR', 'fi', 'NET', true, true,
                       0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, now(), 1)
                """);
        refusedAs("MU003", listing(staged, "where account_id = :account and number = '7'"));
        statement("update invoice set sequence = null where account_id = :account and number = '7'");
        assertThat(work.<Integer>write(
                        account,
                        () -> jdbc.sql(listing(staged, "where account_id = :account and number = '7'"))
                                .param("account", account.value())
                                .query()
                                .listOfRows()
                                .size()))
                .isOne();
        statement("update invoice set sequence = 7, state = 'OPEN' where account_id = :account and number = '7'");
        statement("update import_batch set state = 'DONE' where account_id = :account and state = 'STAGED'");
        refusedAs("MU003", "select import_undo(:account, '" + staged + "', now())");
    }

    private static String listing(String batch, String invoice) {
        return "update import_file set entries = 0, invoice_id = (select id from invoice " + invoice
                + " limit 1) where account_id = :account and batch_id = '" + batch + "' returning 1";
    }

    @Test
    void anImportOfAnotherAccountIsNotUndone() {
        var batch = imported(SampleXml.numbered("1"));
        var other = visitors.owner();
        other.get("/laskut/tuonti");
        assertThat(other.post(batch + "/kumoa", Map.of()).text()).contains("Tuontia ei löytynyt.");
        var stranger = visitors.accountOf(other);
        assertThatThrownBy(() -> work.write(
                        stranger,
                        () -> jdbc.sql("select import_undo(:account, :batch, now())")
                                .param("account", account.value())
                                .param("batch", UUID.fromString(id(batch)))
                                .query(Integer.class)
                                .single()))
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "MU003");
        assertThat(texts("select number from invoice where account_id = :account"))
                .containsExactly("1");
    }

    /** A new reference to an invoice must be looked at by import_touched, and deleted by import_undo if it is a part. */
    @Test
    void everyReferenceToAnInvoiceIsKnownToTheUndoing() {
        assertThat(RecordTypes.ALL.stream()
                        .flatMap(type -> type.references().stream()
                                .filter(field -> "invoice".equals(field.refersTo()))
                                .map(field -> type.name() + "." + field.name())))
                .containsExactlyInAnyOrder(
                        "invoice.originalId",
                        "invoice_line.invoiceId",
                        "invoice_allowance.invoiceId",
                        "invoice_vat.invoiceId",
                        "invoice_entry.invoiceId",
                        "invoice_entry.relatedId",
                        "invoice_document.invoiceId");
        assertThat(RecordTypes.ALL.stream().map(RecordType::name)).contains("invoice");
        assertThat(RecordTypes.ALL.stream()
                        .flatMap(type -> type.references().stream()
                                .filter(field -> "file".equals(field.refersTo()))
                                .map(field -> type.name() + "." + field.name())))
                .containsExactlyInAnyOrder("company.logo", "invoice.sellerLogo", "invoice_document.file");
    }
}
