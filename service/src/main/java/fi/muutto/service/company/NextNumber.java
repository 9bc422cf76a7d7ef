package fi.muutto.service.company;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seuraava laskunumero: it lies past every number that is printed the same way in any series of the account, so that no two
 * invoices ever show the same number. Two series print the same way when prefix and padding give the same text. Numbers that
 * no counter gave do not count: those of invoices without a sequence in a closed series, which were imported as text.
 */
@Component
public class NextNumber {
    private final JdbcClient jdbc;
    private final AccountWork work;

    public NextNumber(JdbcClient jdbc, AccountWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /**
     * The highest number that is printed this way, and the invoice that has it.
     *
     * @param number as it stands on the invoice
     */
    public record Highest(long sequence, UUID invoice, String number) {}

    /** How a series prints a number: {@code printed("2026-", 4, 7)} is {@code 2026-0007}. */
    public static String printed(@Nullable String prefix, long minDigits, long sequence) {
        var digits = Long.toString(sequence);
        long zeros = Math.max(0, minDigits - digits.length());
        return (prefix == null ? "" : prefix) + "0".repeat((int) zeros) + digits;
    }

    /** The lowest number that may be given next: one more than the highest, or 1. */
    public long lowest(AccountId account, @Nullable String prefix, long minDigits) {
        return highest(account, prefix, minDigits).map(Highest::sequence).orElse(0L) + 1;
    }

    /** The highest number of any series that is printed this way; empty if there is none. */
    public Optional<Highest> highest(AccountId account, @Nullable String prefix, long minDigits) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select cast(digits as bigint) as sequence, id as invoice, number
                          from (select id, number, substr(number, char_length(:prefix) + 1) as digits
                                  from invoice
                                 where account_id = :account and starts_with(number, :prefix)
                                   and (sequence is not null
                                        or not exists (select 1 from number_series s
                                                        where s.account_id = :account and s.id = series_id and s.closed))
                               ) printed
                         where digits ~ '^[0-9]{1,15}$'
                           and (char_length(digits) = greatest(:minDigits, 1)
                                or char_length(digits) > :minDigits and digits ~ '^[1-9]')
                         order by char_length(ltrim(digits, '0')) desc, ltrim(digits, '0') collate "C" desc
                         limit 1
                        """)
                        .param("account", account.value())
                        .param("prefix", prefix == null ? "" : prefix)
                        .param("minDigits", minDigits)
                        .query(Highest.class)
                        .optional());
    }
}
