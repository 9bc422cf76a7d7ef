package fi.muutto.service.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.RecordRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Ten years of invoices that were made elsewhere and came in bulk. */
@ServiceTest
@TestPropertySource(properties = "muutto.demo=true")
class ArrivedStatesTest {
    private static final AccountId ACCOUNT = AccountId.parse("01890000-0000-7000-8000-00000000de30");

    @Autowired
    private AccountWork work;

    @Autowired
    private RecordRows rows;

    @Autowired
    private Entries entries;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theStateOfEveryArrivedInvoiceIsThatOfItsEntriesByCodeAndBySql() {
        work.read(ACCOUNT, () -> {
            var all = rows.all(ACCOUNT, InvoiceRecord.TYPE, InvoiceRecord.ID).stream()
                    .map(Invoice::new)
                    .filter(invoice -> !invoice.isDraft())
                    .toList();
            assertThat(all).hasSizeGreaterThan(1_900);
            for (var invoice : all) {
                assertThat(entries.standing(ACCOUNT, invoice))
                        .as(invoice.number())
                        .isEqualTo(new Standing(
                                invoice.state(), invoice.paid(), invoice.credited(), invoice.loss(), invoice.open()));
            }
            assertThat(StateOracle.differences(jdbc, ACCOUNT.value())).isEmpty();
            return true;
        });
    }
}
