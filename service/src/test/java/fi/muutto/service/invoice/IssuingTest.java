package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceRecord.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.TestClock;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.invoice.InvoiceFixtures.Seller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class IssuingTest {
    private InvoiceFixtures fixtures;

    @Autowired
    private Issuing issuing;

    @Autowired
    private InvoiceParts parts;

    @Autowired
    private KeptDocuments documents;

    @Autowired
    private AccountWork work;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    void fixtures(AutowireCapableBeanFactory beans) {
        fixtures = beans.createBean(InvoiceFixtures.class);
    }

    @Test
    void issuingGivesNumberAndReferenceAndFreezesBothParties() {
        var seller = fixtures.seller();
        var invoice = issued(seller, fixtures.draft(seller, "2 x 10.00 @ 25.5"));
        assertThat(invoice.number()).isEqualTo("119");
        assertThat(invoice.text(REFERENCE)).isEqualTo("1193");
        assertThat(invoice.state()).isEqualTo(InvoiceState.OPEN);
        assertThat(invoice.text(SELLER_NAME)).isEqualTo("Testi Tmi");
        assertThat(invoice.text(BUYER_NAME)).isEqualTo("Öljy & Äyri Oy");
        assertThat(invoice.text(IBAN)).isEqualTo("FI2112345600000785");
        assertThat(invoice.text(OTHER_ACCOUNTS)).isEqualTo("FI5542345670000081 ITELFIHH");
        assertThat(invoice.dueOn()).hasToString("2026-12-09");
        assertThat(invoice.payable()).isEqualTo(2_510);
        assertThat(invoice.open()).isEqualTo(2_510);
        assertThat(documents.pdfOf(seller.account(), invoice.id())).isPresent();
        assertThat(audit.latest(seller.account(), 1).get(0).action()).isEqualTo("invoice.issued");
    }

    @Test
    void manyAtOnceGetNumbersWithoutGapsAndDoubles() throws Exception {
        var seller = fixtures.seller("2026-", 118, 4, "RF");
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 24; i++) {
            ids.add(fixtures.draft(seller, "1 x 10.00 @ 25.5"));
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            ids.forEach(id -> all.add(() -> {
                issuing.issue(seller.account(), seller.person(), id);
                return true;
            }));
            for (Future<Boolean> done : threads.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        var numbers = work.read(
                seller.account(),
                () -> jdbc.sql("select number from invoice where account_id = ? order by sequence")
                        .param(seller.account().value())
                        .query(String.class)
                        .list());
        assertThat(numbers)
                .hasSize(24)
                .doesNotHaveDuplicates()
                .startsWith("2026-0118")
                .endsWith("2026-0141");
        assertThat(work.read(seller.account(), () -> parts.require(seller.account(), ids.get(0)))
                        .text(REFERENCE))
                .startsWith("RF");
    }

    @Test
    void aRolledBackIssueLeavesNoGap() {
        var seller = fixtures.seller();
        var first = fixtures.draft(seller, "1 x 10.00 @ 25.5");
        assertThatThrownBy(() -> work.write(seller.account(), () -> {
                    issuing.issue(seller.account(), seller.person(), first);
                    throw new IllegalStateException("the machine stops here");
                }))
                .hasMessageContaining("stops");
        assertThat(issued(seller, fixtures.draft(seller, "1 x 5.00 @ 25.5")).number())
                .isEqualTo("119");
        assertThat(issued(seller, first).number()).isEqualTo("120");
    }

    @Test
    void aNumberThatAnotherSeriesHasPrintedIsPassedOver() {
        var seller = fixtures.seller();
        issued(seller, fixtures.draft(seller, "1 x 10.00 @ 25.5"));
        issued(seller, fixtures.draft(seller, "1 x 10.00 @ 25.5"));
        var other = UUID.randomUUID();
        work.write(seller.account(), () -> {
            jdbc.sql("insert into number_series values (?, ?, 'Uusi', null, 120, 1, false)")
                    .params(seller.account().value(), other)
                    .update();
            jdbc.sql("update invoicing_settings set series_id = ? where account_id = ?")
                    .params(other, seller.account().value())
                    .update();
        });
        assertThat(issued(seller, fixtures.draft(seller, "1 x 10.00 @ 25.5")).number())
                .isEqualTo("121");
    }

    @Test
    void issuingTwiceIsRefusedAndTakesNoNumber() {
        var seller = fixtures.seller();
        var id = fixtures.draft(seller, "1 x 10.00 @ 25.5");
        issued(seller, id);
        assertThatThrownBy(() -> issuing.issue(seller.account(), seller.person(), id))
                .isInstanceOfSatisfying(
                        InvoiceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_DRAFT));
        assertThat(issued(seller, fixtures.draft(seller, "1 x 5.00 @ 25.5")).number())
                .isEqualTo("120");
    }

    @Test
    void aClosedSeriesGivesNoNumbers() {
        var seller = fixtures.seller();
        work.write(seller.account(), () -> {
            jdbc.sql("update number_series set closed = true where account_id = ?")
                    .param(seller.account().value())
                    .update();
        });
        var id = fixtures.draft(seller, "1 x 10.00 @ 25.5");
        assertThatThrownBy(() -> issuing.issue(seller.account(), seller.person(), id))
                .isInstanceOfSatisfying(
                        InvoiceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_SERIES));
    }

    @Test
    void anInvoiceWithoutCustomerOrLinesIsNotIssued() {
        var seller = fixtures.seller();
        var id = fixtures.draft(seller);
        assertThatThrownBy(() -> issuing.issue(seller.account(), seller.person(), id))
                .isInstanceOfSatisfying(
                        InvoiceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.INCOMPLETE));
        assertThat(issuing.preview(seller.account(), id).missing())
                .extracting(Requirements.Missing::key)
                .containsExactly("invoice.missing.lines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update invoice set payable = 1 where account_id = ?",
                "update invoice set state = 'DRAFT' where account_id = ?",
                "update invoice set number = '7' where account_id = ?",
                "delete from invoice where account_id = ?",
                "update invoice_line set net = 1 where account_id = ?",
                "delete from invoice_line where account_id = ?",
                "insert into invoice_line select account_id, gen_random_uuid(), invoice_id, 9, null, null, 'x', null, 1,"
                        + " null, 1, null, null, 'S', 25.5, 100, null from invoice_line where account_id = ?",
                "update invoice_vat set vat = 1 where account_id = ?",
                "delete from invoice_vat where account_id = ?",
                "update invoice_entry set amount = 1 where account_id = ?",
                "delete from invoice_entry where account_id = ?",
                "delete from invoice_document where account_id = ?"
            })
    void noSqlChangesAnIssuedInvoice(String sql) {
        var seller = fixtures.seller();
        issued(seller, fixtures.draft(seller, "1 x 10.00 @ 25.5"));
        assertThatThrownBy(() -> work.write(
                        seller.account(),
                        () -> jdbc.sql(sql).param(seller.account().value()).update()))
                .hasMessageContaining("an issued invoice is not changed");
    }

    @Test
    void theDayIsThatOfHelsinki() {
        var seller = fixtures.seller();
        clock.set(Instant.parse("2026-12-31T21:59:00Z"));
        var before = issued(seller, fixtures.draft(seller, "1 x 10.00 @ 25.5"));
        clock.set(Instant.parse("2026-12-31T22:30:00Z"));
        var after = issued(seller, fixtures.draft(seller, "1 x 10.00 @ 25.5"));
        clock.set(Instant.parse("2027-06-30T23:30:00Z"));
        var summer = issued(seller, fixtures.draft(seller, "1 x 10.00 @ 25.5"));
        assertThat(before.issuedOn()).hasToString("2026-12-31");
        assertThat(after.issuedOn()).hasToString("2027-01-01");
        assertThat(summer.issuedOn()).hasToString("2027-07-01");
        assertThat(List.of(String.valueOf(before.number()), String.valueOf(after.number())))
                .containsExactly("119", "120");
    }

    @Test
    void anInvoiceOverNothingIsPaidAtOnce() {
        var seller = fixtures.seller();
        var invoice = issued(seller, fixtures.draft(seller, "1 x 10.00 @ 25.5", "-1 x 10.00 @ 25.5"));
        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void aReferenceThatExistsIsNotGivenAgain() {
        var seller = fixtures.seller(null, 1, 1, "NATIONAL");
        var first = issued(seller, fixtures.draft(seller, "1 x 10.00 @ 25.5"));
        assertThat(first.text(REFERENCE)).isEqualTo("1009");
        var all = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            all.add(issued(seller, fixtures.draft(seller, "1 x 10.00 @ 25.5")).text(REFERENCE));
        }
        assertThat(all).doesNotHaveDuplicates().doesNotContain("1009");
    }

    private Invoice issued(Seller seller, UUID id) {
        issuing.issue(seller.account(), seller.person(), id);
        return require(seller.account(), id);
    }

    private Invoice require(AccountId account, UUID id) {
        return work.read(account, () -> parts.require(account, id));
    }
}
