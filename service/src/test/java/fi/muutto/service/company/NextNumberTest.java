package fi.muutto.service.company;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class NextNumberTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private NextNumber nextNumber;

    private AccountId account;

    @BeforeEach
    void open() {
        account = visitors.accountOf(visitors.owner());
    }

    @ParameterizedTest(name = "{0} and {1} to {2}: {3}")
    @CsvSource({
        "118, 1, 200, '', 201",
        "118, 119, 121, '', 122",
        "2026-118, 1, 5, 2026-, 2026-119",
        "2026-118, 1, 5, '', 6",
        "00118, 1, 5, '', 6",
        "118-A, 1, 5, '', 6",
        "L%1, 1, 5, L%, L%2",
        "L_1, 1, 5, L%, L%1"
    })
    void theNextNumberLiesPastEveryNumberPrintedTheSameWay(
            String isoltas, int from, int to, String prefix, String expected) {
        invoice(isoltas);
        for (int i = from; i <= to; i++) {
            invoice(Integer.toString(i));
        }
        assertThat(NextNumber.printed(prefix, 1, nextNumber.lowest(account, prefix, 1)))
                .isEqualTo(expected);
    }

    @Test
    void paddedNumbersAreOneWayOfPrinting() {
        invoice("0007");
        invoice("12345");
        invoice("9");
        assertThat(nextNumber.lowest(account, null, 4)).isEqualTo(12_346);
        assertThat(nextNumber.lowest(account, "", 5)).isEqualTo(12_346);
        assertThat(nextNumber.lowest(account, "", 6)).isEqualTo(1);
        assertThat(NextNumber.printed(null, 4, 8)).isEqualTo("0008");
    }

    @Test
    void theHighestNamesItsInvoice() {
        invoice("9");
        var id = invoice("10");
        var highest = nextNumber.highest(account, null, 1).orElseThrow();
        assertThat(highest.invoice()).isEqualTo(id);
        assertThat(highest.number()).isEqualTo("10");
    }

    @Test
    void anAccountWithoutInvoicesBeginsAtOneAndOthersDoNotCount() {
        invoice("7");
        account = visitors.accountOf(visitors.owner());
        assertThat(nextNumber.highest(account, null, 1)).isEmpty();
        assertThat(nextNumber.lowest(account, null, 1)).isEqualTo(1);
    }

    private UUID invoice(String number) {
        var id = UUID.randomUUID();
        work.write(account, () -> {
            jdbc.sql("""
                    insert into invoice (account_id, id, type_code, state, number, currency, language, price_mode,
                           seller_vat_registered, seller_prepayment_registered, line_total, allowance_total,
                           charge_total, net_total, vat_total, gross_total, prepaid_total, rounding, payable,
                           paid_total, credited_total, loss_total, open_total, created_at, version)
                    values (?, ?, '380', 'PAID', ?, 'EUR', 'fi', 'NET', true, true,
                            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, now(), 1)
                    """).params(account.value(), id, number).update();
        });
        return id;
    }
}
