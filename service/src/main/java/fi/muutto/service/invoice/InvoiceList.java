package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the list of invoices: a page of rows, the sums of all that the search finds, the counts of the tabs. */
@Component
class InvoiceList {
    private static final String FROM = """
              from invoice i
              left join customer c on c.account_id = i.account_id and c.id = i.customer_id
             where i.account_id = :account
            """;
    /** Notes and lines are texts too; a sum is found among totals and what is open. */
    private static final String FOUND = """
             and (i.number ilike :part or i.reference like :digits or coalesce(i.buyer_name, c.name) ilike :part
                  or i.note ilike :part or i.buyer_reference ilike :part or i.order_reference ilike :part
                  or i.payable = :sum or i.open_total = :sum
                  or exists (select 1 from invoice_line l
                              where l.account_id = :account and l.account_id = i.account_id and l.invoice_id = i.id
                                and (l.name ilike :part or l.description ilike :part or l.product_code ilike :part)))
            """;

    private static final String FLAGS = """
              left join lateral (
                   select bool_or(e.kind = 'SENT') as sent, bool_or(e.kind = 'OPENED') as opened,
                          count(*) filter (where e.kind = 'REMINDED') as reminders,
                          bool_or(e.kind = 'COLLECTION') as collection
                     from invoice_entry e
                    where e.account_id = :account and e.invoice_id = p.id
                      and not exists (select 1 from invoice_entry r
                                       where r.account_id = :account and r.invoice_id = p.id and r.reverses_id = e.id)
                   ) f on true
            """;

    private final AccountWork work;
    private final JdbcClient jdbc;

    InvoiceList(AccountWork work, JdbcClient jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    /** How many there are and what they come to, in cents of one currency. */
    record Sums(String currency, long invoices, long payable, long open) {}

    /**
     * One page.
     *
     * @param more do further rows follow?
     */
    record Found(List<ListRow> rows, boolean more, List<Sums> sums, Map<ListTab, Long> counts) {
        public long invoices() {
            return sums.stream().mapToLong(Sums::invoices).sum();
        }
    }

    Found find(AccountId account, ListQuery query, LocalDate today) {
        return work.readSnapshot(account, () -> {
            var rows = rows(account, query, today);
            boolean more = rows.size() > ListQuery.ROWS;
            var page = more ? rows.subList(0, ListQuery.ROWS) : rows;
            return new Found(page, more, sums(account, query, today), counts(account, today));
        });
    }

    private List<ListRow> rows(AccountId account, ListQuery query, LocalDate today) {
        var key = query.order().sql();
        var direction = query.descending() ? " desc" : " asc";
        var start = query.after() == null
                ? ""
                : " and (" + key + ", i.id) " + (query.descending() ? "<" : ">") + " (cast(:key as "
                        + query.order().type() + "), :id)";
        var page = "select i.id, i.state, i.type_code, i.number, coalesce(i.buyer_name, c.name) as customer,"
                + " i.issued_on, i.due_on, i.currency, i.payable, i.open_total, " + key + " as order_key"
                + FROM + matching(query) + start
                + " order by order_key" + direction + ", i.id" + direction + " limit " + (ListQuery.ROWS + 1);
        var sql = "select p.id, p.state as state_name, p.type_code, p.number, p.customer, p.issued_on, p.due_on,"
                + " p.currency, p.payable, p.open_total as open, cast(p.order_key as text) as order_key,"
                + " case when p.state in ('OPEN', 'PART_PAID') then coalesce(:today - p.due_on, 0) else 0 end"
                + " as days_late, coalesce(f.sent, false) as sent, coalesce(f.opened, false) as opened, f.reminders,"
                + " coalesce(f.collection, false) as collection from (" + page + ") p" + FLAGS
                + " order by p.order_key" + direction + ", p.id" + direction;
        var statement = bound(jdbc.sql(sql), account, query, today);
        if (query.after() != null) {
            statement = statement
                    .param("key", query.after().key())
                    .param("id", query.after().id());
        }
        return statement.query(ListRow.class).list();
    }

    private List<Sums> sums(AccountId account, ListQuery query, LocalDate today) {
        var sql = "select i.currency, count(*) as invoices, coalesce(sum(i.payable), 0) as payable,"
                + " coalesce(sum(i.open_total), 0) as open" + FROM + matching(query)
                + " group by i.currency order by count(*) desc, i.currency";
        return bound(jdbc.sql(sql), account, query, today).query(Sums.class).list();
    }

    private static String matching(ListQuery query) {
        return " and " + query.tab().condition() + (query.search().isEmpty() ? "" : FOUND);
    }

    private static StatementSpec bound(StatementSpec statement, AccountId account, ListQuery query, LocalDate today) {
        var bound = statement.param("account", account.value()).param("today", today);
        if (query.search().isEmpty()) {
            return bound;
        }
        var literal = Finder.literal(query.search());
        var digits = query.search().replaceAll("[\\s\u00a0]", "").toUpperCase(java.util.Locale.ROOT);
        return bound.param("part", "%" + literal + "%")
                .param("digits", digits.isEmpty() ? "" : "%" + Finder.literal(digits) + "%")
                .param("sum", query.searchedSum(), java.sql.Types.BIGINT);
    }

    private Map<ListTab, Long> counts(AccountId account, LocalDate today) {
        var sql = Arrays.stream(ListTab.values())
                .map(tab -> "count(*) filter (where " + tab.condition() + ") as " + tab.name())
                .collect(Collectors.joining(", ", "select ", " from invoice i where i.account_id = :account"));
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("today", today)
                .query((row, number) -> {
                    var counts = new EnumMap<ListTab, Long>(ListTab.class);
                    for (var tab : ListTab.values()) {
                        counts.put(tab, row.getLong(tab.name()));
                    }
                    return counts;
                })
                .single();
    }
}
