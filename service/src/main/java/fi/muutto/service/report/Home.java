package fi.muutto.service.report;

import fi.muutto.service.account.AccountId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the home page asks of the database; works inside a transaction of AccountWork. */
@Component
class Home {
    private final JdbcClient jdbc;

    Home(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Owed> open(AccountId account) {
        return sums("""
                select currency, count(*) as count, sum(open_total)::bigint as cents from invoice
                 where account_id = :account and state in ('OPEN', 'PART_PAID')
                 group by currency order by currency
                """, account, LocalDate.EPOCH);
    }

    List<Owed> late(AccountId account, LocalDate today) {
        return sums("""
                select currency, count(*) as count, sum(open_total)::bigint as cents from invoice
                 where account_id = :account and state in ('OPEN', 'PART_PAID') and due_on < :today
                 group by currency order by currency
                """, account, today);
    }

    private List<Owed> sums(String sql, AccountId account, LocalDate today) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("today", today)
                .query(Owed.class)
                .list();
    }

    long drafts(AccountId account) {
        return jdbc.sql("select count(*) from invoice where account_id = :account and state = 'DRAFT'")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    /** The latest and then those that fall due first. */
    List<Debt> debts(AccountId account, int most) {
        return jdbc.sql("""
                select i.id, i.number, coalesce(i.buyer_name, c.name, '') as customer, i.due_on, i.currency,
                       i.open_total as open,
                       exists (select 1 from invoice_entry e where e.account_id = :account and e.invoice_id = i.id
                                  and e.kind = 'OPENED') as opened
                  from invoice i
                  left join customer c on c.account_id = :account and c.id = i.customer_id
                 where i.account_id = :account and i.state in ('OPEN', 'PART_PAID') and i.open_total > 0
                 order by i.due_on, i.sequence, i.id
                 limit :most
                """)
                .param("account", account.value())
                .param("most", most)
                .query(Debt.class)
                .list();
    }

    List<Debt> dueBetween(AccountId account, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select i.id, i.number, coalesce(i.buyer_name, c.name, '') as customer, i.due_on, i.currency,
                       i.open_total as open, false as opened
                  from invoice i
                  left join customer c on c.account_id = :account and c.id = i.customer_id
                 where i.account_id = :account and i.state in ('OPEN', 'PART_PAID') and i.open_total > 0
                   and i.due_on between :from and :to
                 order by i.due_on, i.sequence, i.id
                 limit 3
                """)
                .param("account", account.value())
                .param("from", from)
                .param("to", to)
                .query(Debt.class)
                .list();
    }

    List<Upcoming> recurring(AccountId account, LocalDate until) {
        return jdbc.sql("""
                select r.id, r.name, c.name as customer, r.next_on
                  from recurring_invoice r
                  join customer c on c.account_id = :account and c.id = r.customer_id
                 where r.account_id = :account and r.active and r.next_on <= :until
                 order by r.next_on, r.id
                 limit 3
                """)
                .param("account", account.value())
                .param("until", until)
                .query(Upcoming.class)
                .list();
    }

    /** Twelve months, the current one last. */
    List<Month> year(AccountId account, YearMonth last) {
        return jdbc.sql("""
                select m::date as month, coalesce(sum(i.gross_total), 0)::bigint as invoiced,
                       coalesce(sum(i.paid_total), 0)::bigint as paid, coalesce(sum(i.open_total), 0)::bigint as open
                  from generate_series(:from::date, :to::date, interval '1 month') m
                  left join invoice i on i.account_id = :account and i.state <> 'DRAFT' and i.currency = 'EUR'
                                     and i.issued_on >= m::date and i.issued_on < (m + interval '1 month')::date
                 group by m order by m
                """)
                .param("account", account.value())
                .param("from", last.minusMonths(11).atDay(1))
                .param("to", last.atDay(1))
                .query((row, number) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("invoiced"),
                        row.getLong("paid"),
                        row.getLong("open")))
                .list();
    }

    FirstSteps firstSteps(AccountId account) {
        return jdbc.sql("""
                select exists (select 1 from company where account_id = :account and business_id is not null) as company,
                       exists (select 1 from bank_account where account_id = :account) as bank_account,
                       exists (select 1 from invoice where account_id = :account and state <> 'DRAFT') as issued
                """)
                .param("account", account.value())
                .query(FirstSteps.class)
                .single();
    }
}
