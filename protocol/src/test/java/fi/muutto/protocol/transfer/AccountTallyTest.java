package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.MessageJsonTest.DIGEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTallyTest {
    private static final TypeTally INVOICES = new TypeTally("invoice", 2, DIGEST);
    private static final TypeTally CUSTOMERS = new TypeTally("customer", 1, DIGEST);
    private static final MoneyTotal TOTAL = new MoneyTotal("invoice", "total", "EUR", 100);

    @Test
    void orderDoesNotMatter() {
        var tally = new AccountTally(DIGEST, List.of(INVOICES, CUSTOMERS), List.of(TOTAL));

        assertThat(tally).isEqualTo(new AccountTally(DIGEST, List.of(CUSTOMERS, INVOICES), List.of(TOTAL)));
    }

    @Test
    void theTypesThatDifferAreNamed() {
        var one = new AccountTally(DIGEST, List.of(INVOICES, CUSTOMERS), List.of(TOTAL));
        var other =
                new AccountTally(DIGEST, List.of(INVOICES), List.of(new MoneyTotal("invoice", "total", "EUR", 101)));

        assertThat(one.typesThatDifferFrom(other)).containsExactly("customer", "invoice");
        assertThat(one.typesThatDifferFrom(one)).isEmpty();
    }
}
