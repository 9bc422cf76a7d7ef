package fi.muutto.service.transfer.target;

import fi.muutto.service.account.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invoice numbers of the own account, for telling beforehand how numbering goes on. Works inside a transaction of it. */
@Component
class NumbersHere {
    private final JdbcClient jdbc;

    NumbersHere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long issued(AccountId own) {
        return jdbc.sql("select count(*) from invoice where account_id = :account and number is not null")
                .param("account", own.value())
                .query(Long.class)
                .single();
    }

    @Nullable
    String next(AccountId own) {
        return jdbc.sql("""
                select coalesce(prefix, '') || lpad(next_number::text,
                           greatest(min_digits, char_length(next_number::text))::int, '0')
                  from number_series series
                  join invoicing_settings settings
                    on settings.account_id = series.account_id and settings.series_id = series.id
                 where series.account_id = :account
                """)
                .param("account", own.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The source's next number, or the one after the highest here that is printed the same way. */
    String nextAfter(AccountId own, String theirs) {
        var prefix = theirs.replaceFirst("[0-9]{1,15}$", "");
        var digits = theirs.substring(prefix.length());
        if (digits.isEmpty()) {
            return theirs;
        }
        long next = Math.max(Long.parseLong(digits), highest(own, prefix) + 1);
        var text = Long.toString(next);
        return prefix + "0".repeat(Math.max(0, digits.length() - text.length())) + text;
    }

    private long highest(AccountId own, String prefix) {
        return jdbc.sql("""
                select coalesce(max(digits::bigint), 0)
                  from (select substr(number, char_length(:prefix) + 1) as digits
                          from invoice
                         where account_id = :account and starts_with(number, :prefix)
                           and (sequence is not null
                                or not exists (select 1 from number_series s
                                                where s.account_id = :account and s.id = series_id and s.closed))
                       ) printed
                 where digits ~ '^[0-9]{1,15}$'
                """)
                .param("prefix", prefix)
                .param("account", own.value())
                .query(Long.class)
                .single();
    }
}
