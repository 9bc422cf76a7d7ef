package fi.muutto.service.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.InvoiceEntryRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.TestClock;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.invoice.InvoiceFixtures.Seller;
import fi.muutto.service.records.RecordRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class StateOracleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<EntryKind> KINDS = List.of(
            EntryKind.PAID,
            EntryKind.PART_PAID,
            EntryKind.REFUND,
            EntryKind.CREDIT_LOSS,
            EntryKind.CREDITED,
            EntryKind.NOTE,
            EntryKind.REMINDED);

    @Autowired
    private AccountWork work;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Entries entries;

    @Autowired
    private CreditNotes notes;

    @Autowired
    private RecordRows rows;

    @Autowired
    private InvoiceParts parts;

    @Autowired
    private JdbcClient jdbc;

    private InvoiceFixtures fixtures;

    @Autowired
    void fixtures(AutowireCapableBeanFactory beans) {
        fixtures = beans.createBean(InvoiceFixtures.class);
    }

    @Test
    void theStoredStateIsThatOfTheEntriesAfterAnySequence() {
        var seller = fixtures.seller();
        var seen = new ArrayList<InvoiceState>();
        for (long seed = 1; seed <= 12; seed++) {
            var dice = new SplittableRandom(seed);
            var id = fixtures.draft(seller, dice.nextInt(5) == 0 ? "-2 x 10.00 @ 25.5" : "2 x 10.00 @ 25.5");
            issuing.issue(seller.account(), seller.person(), id);
            for (int step = 0; step < 25; step++) {
                seen.add(step(seller, id, dice));
                assertThat(differences(seller))
                        .as("seed %d, step %d", seed, step)
                        .isEmpty();
            }
        }
        assertThat(seen).contains(InvoiceState.PAID, InvoiceState.PART_PAID, InvoiceState.WRITTEN_OFF);
    }

    private InvoiceState step(Seller seller, UUID id, SplittableRandom dice) {
        return work.write(seller.account(), () -> {
            var invoice = parts.lockIssued(seller.account(), id);
            var earlier = parts.entries(seller.account(), id);
            var kind = KINDS.get(dice.nextInt(KINDS.size()));
            long cents = dice.nextLong(1, 4) * 1_255 * (kind == EntryKind.REFUND ? -1 : 1);
            var entry = NewEntry.of(kind, TODAY).withCents(kind.sum() == EntryKind.Sum.NONE ? null : cents);
            var old = new StoredRecord(earlier.get(dice.nextInt(earlier.size())));
            if (dice.nextInt(3) == 0) {
                var amount = old.centsOrNull(InvoiceEntryRecord.AMOUNT);
                entry = NewEntry.of(EntryKind.REVERSAL, TODAY)
                        .withCents(amount == null ? null : -amount)
                        .withReverses(old.id());
            }
            return entries.addTo(seller.account(), seller.person(), invoice, entry)
                    .state();
        });
    }

    @Test
    void aCreditNoteIsSettledByItsOriginalAndTheOriginalByTheNote() {
        var seller = fixtures.seller();
        var id = fixtures.draft(seller, "2 x 10.00 @ 25.5");
        issuing.issue(seller.account(), seller.person(), id);
        var note = notes.creditAll(seller.account(), seller.person(), id);
        assertThat(work.read(seller.account(), () -> parts.require(seller.account(), note))
                        .state())
                .isEqualTo(InvoiceState.CREDITED);
        assertThat(differences(seller)).isEmpty();
    }

    @Test
    void anEntryOfAnUnknownKindIsShownAndCountsForNothing() {
        var seller = fixtures.seller();
        var id = fixtures.draft(seller, "2 x 10.00 @ 25.5");
        issuing.issue(seller.account(), seller.person(), id);
        work.write(
                seller.account(),
                () -> rows.insert(
                        seller.account(),
                        RecordLine.of(InvoiceEntryRecord.TYPE)
                                .set(InvoiceEntryRecord.ID, UUID.randomUUID())
                                .set(InvoiceEntryRecord.INVOICE_ID, id)
                                .set(InvoiceEntryRecord.ENTRY_KIND, "FACTORING")
                                .set(InvoiceEntryRecord.HAPPENED_ON, TODAY)
                                .set(InvoiceEntryRecord.RECORDED_AT, TestClock.START)
                                .set(InvoiceEntryRecord.AMOUNT, 2_510L)
                                .set(InvoiceEntryRecord.TEXT, "Myyty rahoitusyhtiölle")));
        assertThat(differences(seller)).isEmpty();
        assertThat(seller.visitor().get(InvoicePaths.of(id)).text()).contains("FACTORING", "Myyty rahoitusyhtiölle");
    }

    private List<String> differences(Seller seller) {
        return work.read(
                seller.account(),
                () -> StateOracle.differences(jdbc, seller.account().value()));
    }
}
