package fi.muutto.service.report;

import fi.muutto.protocol.record.Values;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.report.Figures.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs reports on the invoices of an account. Drafts are never in them; credit notes are negative, as they are stored.
 *
 * <p>The SQL names each column as its report does.
 */
@Component
public class Reports {
    /** The entries that have a sum, a reversal under the kind of what it takes back in the end. */
    private static final String COUNTED = """
            with recursive reversal as (
                select id, reverses_id as back from invoice_entry
                 where account_id = :account and kind = 'REVERSAL'
                union
                select r.id, e.reverses_id
                  from reversal r
                  join invoice_entry e on e.account_id = :account and e.id = r.back and e.kind = 'REVERSAL'
            ), counted as (
                select invoice_id, kind, kind as counts_as, happened_on, recorded_at, id, amount
                  from invoice_entry
                 where account_id = :account and kind <> 'REVERSAL' and amount is not null
                union all
                select e.invoice_id, e.kind, o.kind, e.happened_on, e.recorded_at, e.id, e.amount
                  from reversal r
                  join invoice_entry e on e.account_id = :account and e.id = r.id and e.amount is not null
                  join invoice_entry o on o.account_id = :account and o.id = r.back and o.kind <> 'REVERSAL'
                                      and o.invoice_id = e.invoice_id
            )
            """;

    private final JdbcClient jdbc;
    private final AccountWork work;

    Reports(JdbcClient jdbc, AccountWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /**
     * The figures as they stand now.
     *
     * @param from first day; of no meaning to a report of one day
     * @param to last day, or the day
     */
    public Figures run(AccountId account, ReportKind kind, LocalDate from, LocalDate to) {
        return work.read(account, () -> {
            var columns = kind.columns();
            var rows = switch (kind) {
                case INVOICES -> invoices(account, from, to);
                case PAYMENTS -> payments(account, from, to);
                case RECEIVABLES -> receivables(account, to);
                case SALES -> sales(account, from, to);
            };
            var sums = kind == ReportKind.SALES
                    ? SumRows.byCurrencyAnd(1, columns, rows)
                    : SumRows.byCurrency(columns, rows);
            return new Figures(columns, rows, sums);
        });
    }

    private List<Row> invoices(AccountId account, LocalDate from, LocalDate to) {
        return rows(
                ReportKind.INVOICES,
                jdbc.sql("""
                        select i.id as invoice, i.currency, i.number, i.issued_on, i.due_on,
                               coalesce(i.buyer_name, c.name) as customer,
                               i.net_total as net, i.vat_total as vat, i.gross_total as gross, i.open_total as open
                          from invoice i
                          left join customer c on c.account_id = :account and c.id = i.customer_id
                         where i.account_id = :account and i.state <> 'DRAFT' and i.issued_on between :from and :to
                         order by i.issued_on, i.sequence, i.number, i.id
                        """)
                        .param("account", account.value())
                        .param("from", from)
                        .param("to", to));
    }

    private List<Row> payments(AccountId account, LocalDate from, LocalDate to) {
        return rows(
                ReportKind.PAYMENTS,
                jdbc.sql(COUNTED + """
                        select i.id as invoice, i.currency, p.happened_on, i.number,
                               coalesce(i.buyer_name, c.name) as customer, p.kind as entry, p.amount
                          from counted p
                          join invoice i on i.account_id = :account and i.id = p.invoice_id
                          left join customer c on c.account_id = :account and c.id = i.customer_id
                         where p.counts_as in ('PAID', 'PART_PAID', 'REFUND') and i.state <> 'DRAFT'
                           and p.happened_on between :from and :to
                         order by p.happened_on, p.recorded_at, p.id
                        """)
                        .param("account", account.value())
                        .param("from", from)
                        .param("to", to));
    }

    /** A credit loss covers what is open at most, as in the invoice's own state; on credit notes all signs are turned. */
    private List<Row> receivables(AccountId account, LocalDate day) {
        return rows(
                ReportKind.RECEIVABLES,
                jdbc.sql(COUNTED + """
                        , summed as (
                            select invoice_id,
                                   sum(amount) filter (where counts_as in ('PAID', 'PART_PAID', 'REFUND', 'CREDITED'))
                                       as settled,
                                   sum(amount) filter (where counts_as = 'CREDIT_LOSS') as lost
                              from counted
                             where happened_on <= :day
                             group by invoice_id
                        ), standing as (
                            select i.*, case when i.payable < 0 then -1 else 1 end as side, i.payable - coalesce(s.settled, 0) as rest,
                                   coalesce(s.lost, 0) as lost
                              from invoice i
                              left join summed s on s.invoice_id = i.id
                             where i.account_id = :account and i.state <> 'DRAFT' and i.issued_on <= :day
                        ), opened as (
                            select s.*, (rest - side * least(greatest(side * s.lost, 0), greatest(side * rest, 0)))::bigint
                                       as open,
                                   greatest(:day - s.due_on, 0) as days_late
                              from standing s
                        )
                        select o.id as invoice, o.currency, o.number, coalesce(o.buyer_name, c.name) as customer, o.due_on,
                               nullif(days_late, 0) as days_late,
                               case when coalesce(days_late, 0) = 0 then open end as not_due,
                               case when days_late between 1 and 30 then open end as late1,
                               case when days_late between 31 and 60 then open end as late31,
                               case when days_late between 61 and 90 then open end as late61,
                               case when days_late > 90 then open end as late91,
                               o.open
                          from opened o
                          left join customer c on c.account_id = :account and c.id = o.customer_id
                         where o.open <> 0
                         order by o.due_on nulls first, o.issued_on, o.sequence, o.number, o.id
                        """).param("account", account.value()).param("day", day));
    }

    /** An invoice without a breakdown of its tax counts under no rate. */
    private List<Row> sales(AccountId account, LocalDate from, LocalDate to) {
        return rows(
                ReportKind.SALES,
                jdbc.sql("""
                        with sold as (
                            select to_char(i.issued_on, 'YYYY-MM') as month, i.currency,
                                   concat_ws(' ', v.vat_category, trim_scale(v.vat_rate)) as rate,
                                   coalesce(v.base, i.net_total) as net, coalesce(v.vat, i.vat_total) as vat
                              from invoice i
                              left join invoice_vat v on v.account_id = :account and v.invoice_id = i.id
                             where i.account_id = :account and i.state <> 'DRAFT' and i.issued_on between :from and :to
                        )
                        select null as invoice, currency, month, rate, sum(net)::bigint as net, sum(vat)::bigint as vat,
                               sum(net + vat)::bigint as gross
                          from sold
                         group by currency, month, rate
                         order by month, currency, rate collate "C" desc
                        """)
                        .param("account", account.value())
                        .param("from", from)
                        .param("to", to));
    }

    private static List<Row> rows(ReportKind kind, JdbcClient.StatementSpec statement) {
        return statement.query((row, number) -> row(kind, row)).list();
    }

    private static Row row(ReportKind kind, ResultSet result) throws SQLException {
        var cells = new ArrayList<@Nullable String>();
        for (var column : kind.columns()) {
            var name = column.key().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            var text = result.getString(name);
            boolean money = column.kind() == Column.Kind.MONEY && text != null;
            cells.add(money ? Values.money(result.getLong(name)) : text);
        }
        return new Row(result.getString("invoice"), result.getString("currency"), cells);
    }
}
