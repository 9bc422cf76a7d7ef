package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceRecord.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.muutto.rules.PriceMode;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.invoice.InvoiceFixtures.Seller;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CreditNotesTest {
    @Autowired
    private AccountWork work;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Drafts drafts;

    @Autowired
    private CreditNotes notes;

    @Autowired
    private InvoiceParts parts;

    @Autowired
    private JdbcClient jdbc;

    private InvoiceFixtures fixtures;
    private Seller seller;

    @Autowired
    void fixtures(AutowireCapableBeanFactory beans) {
        fixtures = beans.createBean(InvoiceFixtures.class);
    }

    @BeforeEach
    void open() {
        seller = fixtures.seller();
    }

    @Test
    void aWholeCreditMirrorsEveryFigureAndTakesTheNextNumber() {
        var id = issued("7.25 x 64.90 @ 25.5", "10 x 1.10 @ 13.5 - 10");
        var original = require(id);
        var note = require(notes.creditAll(seller.account(), seller.person(), id));
        assertThat(note.number()).isEqualTo("120");
        assertThat(note.isCreditNote()).isTrue();
        assertThat(note.get("originalNumber")).isEqualTo("119");
        assertThat(note.originalIssuedOn()).isEqualTo(original.issuedOn());
        for (var sum : java.util.List.of(LINE_TOTAL, NET_TOTAL, VAT_TOTAL, GROSS_TOTAL, PAYABLE)) {
            assertThat(note.cents(sum)).isEqualTo(-original.cents(sum));
        }
        assertThat(sums("invoice_line", "net")).isZero();
        assertThat(sums("invoice_vat", "vat")).isZero();
        assertThat(require(id).state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(note.open()).isZero();
        assertThat(note.text(BUYER_NAME)).isEqualTo("Öljy & Äyri Oy");
    }

    @Test
    void aPartIsCreditedAndTheRestStaysOpen() {
        var id = issued("7.25 x 64.90 @ 25.5", "10 x 1.10 @ 13.5");
        var note = require(part(id, "1", "0"));
        assertThat(note.cents(NET_TOTAL)).isEqualTo(-6_490);
        assertThat(note.cents(VAT_TOTAL)).isEqualTo(-1_655);
        assertThat(note.payable()).isEqualTo(-8_145);
        var original = require(id);
        assertThat(original.state()).isEqualTo(InvoiceState.OPEN);
        assertThat(original.credited()).isEqualTo(8_145);
        assertThat(original.open()).isEqualTo(original.payable() - 8_145);
    }

    @Test
    void thirdsOfAnInvoiceAddUpToItToTheCent() {
        for (var mode : PriceMode.values()) {
            seller = fixtures.seller();
            var draft = InvoiceFixtures.draft(seller.customer(), mode, InvoiceFixtures.line("3 x 0.33 @ 25.5"));
            var id = drafts.create(seller.account(), draft);
            issuing.issue(seller.account(), seller.person(), id);
            for (int i = 0; i < 3; i++) {
                part(id, "1");
            }
            assertThat(require(id).state()).isEqualTo(InvoiceState.CREDITED);
            assertThat(require(id).open()).isZero();
            assertThat(sums("invoice_vat", "vat")).isZero();
        }
    }

    @Test
    void moreThanWasChargedIsNeverCredited() {
        var id = issued("2 x 10.00 @ 25.5");
        assertRefused(() -> part(id, "3"));
        assertRefused(() -> part(id, "-1"));
        assertRefused(() -> part(id, "0"));
        part(id, "1.5");
        assertRefused(() -> part(id, "1"));
        assertRefused(() -> notes.creditAll(seller.account(), seller.person(), id));
        part(id, "0.5");
        assertRefused(() -> part(id, "0.01"));
        assertThat(require(id).state()).isEqualTo(InvoiceState.CREDITED);
    }

    @Test
    void aRefusedCreditTakesNoNumber() {
        var id = issued("2 x 10.00 @ 25.5");
        assertRefused(() -> part(id, "3"));
        assertThat(require(issued("1 x 1.00 @ 25.5")).number()).isEqualTo("120");
    }

    @Test
    void aCreditNoteIsNotCredited() {
        var note = notes.creditAll(seller.account(), seller.person(), issued("2 x 10.00 @ 25.5"));
        assertRefused(() -> notes.creditAll(seller.account(), seller.person(), note));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable credit) {
        assertThatThrownBy(credit)
                .isInstanceOfSatisfying(
                        InvoiceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CREDIT_TOO_LARGE));
    }

    private UUID part(UUID id, String... quantities) {
        var lines = work.read(seller.account(), () -> parts.lines(seller.account(), id));
        var chosen = new java.util.HashMap<UUID, BigDecimal>();
        for (int i = 0; i < quantities.length; i++) {
            chosen.put(UUID.fromString(lines.get(i).id()), new BigDecimal(quantities[i]));
        }
        return notes.creditPart(seller.account(), seller.person(), id, Map.copyOf(chosen));
    }

    private UUID issued(String... lines) {
        var id = fixtures.draft(seller, lines);
        issuing.issue(seller.account(), seller.person(), id);
        return id;
    }

    private Invoice require(UUID id) {
        return work.read(seller.account(), () -> parts.require(seller.account(), id));
    }

    private long sums(String table, String column) {
        return work.read(
                seller.account(),
                () -> jdbc.sql("select sum(" + column + ") from " + table + " where account_id = ?")
                        .param(seller.account().value())
                        .query(Long.class)
                        .single());
    }
}
