package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.company.NextNumber;
import fi.muutto.service.invoice.InvoiceException.Reason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Laskun numero: taken from the counter row of the series, which stays locked until the transaction ends, so that numbers
 * have no gaps and no doubles.
 */
@Component
class Numbering {
    private final JdbcClient jdbc;
    private final NextNumber nextNumber;

    Numbering(JdbcClient jdbc, NextNumber nextNumber) {
        this.jdbc = jdbc;
        this.nextNumber = nextNumber;
    }

    /**
     * A number that was just given.
     *
     * @param printed as it stands on the invoice
     */
    record Given(UUID series, long sequence, String printed) {}

    private record Series(@Nullable String prefix, long nextNumber, long minDigits, boolean closed) {
        String printed(long sequence) {
            return NextNumber.printed(prefix, minDigits, sequence);
        }
    }

    /** The next number of the series. */
    Given next(AccountId account, UUID series) {
        var counter = locked(account, series);
        if (counter.closed()) {
            throw new InvoiceException(Reason.NO_SERIES);
        }
        long sequence = counter.nextNumber();
        if (isTaken(account, counter.printed(sequence))) {
            sequence = Math.max(sequence, nextNumber.lowest(account, counter.prefix(), counter.minDigits()));
        }
        while (isTaken(account, counter.printed(sequence))) {
            sequence++;
        }
        advance(account, series, sequence + 1);
        return new Given(series, sequence, counter.printed(sequence));
    }

    private Series locked(AccountId account, UUID series) {
        return jdbc.sql("""
                select prefix, next_number, min_digits, closed from number_series
                 where account_id = :account and id = :series for update
                """)
                .param("account", account.value())
                .param("series", series)
                .query(Series.class)
                .optional()
                .orElseThrow(() -> new InvoiceException(Reason.NO_SERIES));
    }

    /** An imported number, which no counter gave, is in the way only if the account's own company is the seller. */
    private boolean isTaken(AccountId account, String printed) {
        return jdbc.sql("""
                select exists (
                    select 1 from invoice i
                      left join number_series s on s.account_id = i.account_id and s.id = i.series_id
                      left join company c on c.account_id = i.account_id
                     where i.account_id = :account and i.number = :number
                       and (i.sequence is not null or s.closed is not true
                            or i.seller_business_id = c.business_id or i.seller_vat_number = c.vat_number))
                """)
                .param("account", account.value())
                .param("number", printed)
                .query(Boolean.class)
                .single();
    }

    private void advance(AccountId account, UUID series, long next) {
        int moved = jdbc.sql("""
                update number_series set next_number = :next where account_id = :account and id = :series
                """)
                .param("next", next)
                .param("account", account.value())
                .param("series", series)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("the counter row is gone");
        }
    }
}
