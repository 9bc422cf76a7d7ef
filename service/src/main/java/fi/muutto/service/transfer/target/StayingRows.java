package fi.muutto.service.transfer.target;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.records.AccountTables;
import fi.muutto.service.records.Arrival;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows that never leave a service, such as purchase invoices, but follow their owner from one account to another here. The
 * catalogue names their tables: account tables that no record type declares.
 */
@Component
class StayingRows {
    private final AccountTables tables;

    StayingRows(AccountTables tables) {
        this.tables = tables;
    }

    void copy(Arrival arrival, AccountId own) {
        for (String table : parentsFirst(arrival.jdbc(), undeclared(arrival.jdbc()))) {
            String columns = columns(arrival.jdbc(), table);
            arrival.jdbc()
                    .sql("insert into " + table + " (account_id, " + columns + ") select :account, " + columns
                            + " from " + table + " where account_id = :own")
                    .param("account", arrival.account().value())
                    .param("own", own.value())
                    .update();
        }
    }

    private Set<String> undeclared(JdbcClient jdbc) {
        var names = new HashSet<>(jdbc.sql("""
                select tgrelid::regclass::text from pg_trigger where tgname = 'backstop' and not tgisinternal
                """).query(String.class).list());
        tables.all().forEach(table -> {
            names.remove(table.name());
            table.parts().forEach(names::remove);
        });
        return names;
    }

    private static List<String> parentsFirst(JdbcClient jdbc, Set<String> tables) {
        var ordered = new ArrayList<String>();
        var left = new HashSet<>(tables);
        while (!left.isEmpty()) {
            var ready = left.stream()
                    .filter(table -> parents(jdbc, table).stream().noneMatch(left::contains))
                    .sorted()
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle");
            }
            ordered.addAll(ready);
            ready.forEach(left::remove);
        }
        return ordered;
    }

    private static List<String> parents(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                select confrelid::regclass::text from pg_constraint
                 where contype = 'f' and conrelid = cast(:table as regclass) and confrelid <> conrelid
                """).param("table", table).query(String.class).list();
    }

    private static String columns(JdbcClient jdbc, String table) {
        return Objects.requireNonNull(
                jdbc.sql("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                 where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                   and attname <> 'account_id'
                """).param("table", table).query(String.class).single());
    }
}
