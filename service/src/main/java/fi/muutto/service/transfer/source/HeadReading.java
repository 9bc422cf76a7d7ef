package fi.muutto.service.transfer.source;

import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.SeriesEnd;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.records.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be said of an account before anything is copied. Works inside a transaction of the account. */
@Repository
class HeadReading {
    private final JdbcClient jdbc;
    private final Tally tally;

    HeadReading(JdbcClient jdbc, Tally tally) {
        this.jdbc = jdbc;
        this.tally = tally;
    }

    private record Company(String name, @Nullable String businessId) {}

    AccountHead of(AccountId account) {
        var company = company(account);
        return new AccountHead(
                RecordTypes.SCHEMA_VERSION,
                account.value(),
                company.name(),
                company.businessId(),
                tally.counts(account),
                tally.money(account),
                series(account),
                purchases(account),
                fileBytes(account));
    }

    private Company company(AccountId account) {
        return jdbc.sql("select name, business_id from company where account_id = :account")
                .param("account", account.value())
                .query(Company.class)
                .optional()
                .orElse(new Company("", null));
    }

    /** Where each series stands; the series in use first. */
    List<SeriesEnd> series(AccountId account) {
        return jdbc.sql("""
                        select s.name, coalesce(s.prefix, '') || lpad(s.next_number::text,
                                   greatest(s.min_digits, char_length(s.next_number::text))::int, '0') as next,
                               (select i.number from invoice i
                                 where i.account_id = :account and i.series_id = s.id and i.number is not null
                                 order by i.sequence desc nulls last, i.issued_on desc, i.id desc limit 1) as last
                          from number_series s
                         where s.account_id = :account
                         order by not exists (select 1 from invoicing_settings st
                                               where st.account_id = :account and st.series_id = s.id),
                                  s.closed, s.id""")
                .param("account", account.value())
                .query((row, number) ->
                        new SeriesEnd(row.getString("name"), row.getString("last"), row.getString("next")))
                .list();
    }

    private long fileBytes(AccountId account) {
        return jdbc.sql("select coalesce(sum(size), 0)::bigint from file where account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    /** How many purchase invoices stay behind. */
    long purchases(AccountId account) {
        return jdbc.sql("select count(*) from purchase_invoice where account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }
}
