package fi.muutto.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Says whether an account is the same in two databases, by SQL alone: it shares no code with what moves accounts. Both
 * connections must be allowed to pass row-level security.
 */
public final class EqualityOracle {
    private static final String TABLES = """
            select c.relname
              from pg_trigger t
              join pg_class c on c.oid = t.tgrelid
             where t.tgname = 'backstop' and c.relname not like 'purchase%'
             order by c.relname collate "C"
            """;
    private static final String COLUMNS = """
            select string_agg(a.attname, ', ' order by a.attname)
              from pg_attribute a
             where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
            """;
    private static final String TOTALS = """
            select concat_ws('|', extract(year from i.issued_on), i.type_code, i.state, i.currency, v.vat_category,
                   v.vat_rate, count(distinct i.id), sum(v.base), sum(v.vat), sum(i.payable), sum(i.open_total))
              from invoice i
              left join invoice_vat v on v.account_id = i.account_id and v.invoice_id = i.id
             where i.account_id = ?
             group by extract(year from i.issued_on), i.type_code, i.state, i.currency, v.vat_category, v.vat_rate
             order by 1
            """;

    private EqualityOracle() {}

    /** Every difference, row by row and total by total; empty where the account is equal. */
    public static List<String> differences(Connection source, Connection target, UUID account) throws SQLException {
        var differences = new ArrayList<String>();
        for (var table : tables(source, target, differences)) {
            rows(source, target, account, table).forEach(row -> differences.add(table + " only at the source: " + row));
            rows(target, source, account, table).forEach(row -> differences.add(table + " only at the target: " + row));
        }
        if (!texts(source, TOTALS, account).equals(texts(target, TOTALS, account))) {
            differences.add("totals by year, kind, state, currency and rate differ");
        }
        return differences;
    }

    /** What the source has and the target lacks; the target may hold more. */
    public static List<String> missing(Connection source, Connection target, UUID account) throws SQLException {
        var missing = new ArrayList<String>();
        for (var table : tables(source, target, missing)) {
            rows(source, target, account, table).forEach(row -> missing.add(table + ": " + row));
        }
        return missing;
    }

    /** How many rows of the account there are in all; a comparison of nothing proves nothing. */
    public static long rows(Connection connection, UUID account) throws SQLException {
        long rows = 0;
        for (var table : texts(connection, TABLES, null)) {
            rows += texts(connection, "select '' from " + table + " where account_id = ?", account)
                    .size();
        }
        return rows;
    }

    private static List<String> tables(Connection source, Connection target, List<String> differences)
            throws SQLException {
        var tables = texts(source, TABLES, null);
        if (!tables.equals(texts(target, TABLES, null))) {
            differences.add("the services do not have the same tables");
        }
        for (var table : tables) {
            if (!columns(source, table).equals(columns(target, table))) {
                differences.add(table + " does not have the same columns");
            }
        }
        return tables;
    }

    private static String columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            return texts(statement).get(0);
        }
    }

    /** Rows of the first that the second lacks, twins counted. */
    private static List<String> rows(Connection first, Connection second, UUID account, String table)
            throws SQLException {
        var query = "select row_to_json(r)::text from (select * from " + table + " where account_id = ?) r order by 1";
        var rest = texts(first, query, account);
        var held = new java.util.HashMap<String, Integer>();
        texts(second, query, account).forEach(row -> held.merge(row, 1, Integer::sum));
        rest.removeIf(row -> held.merge(row, -1, Integer::sum) >= 0);
        return rest.stream()
                .map(row -> row.substring(0, Math.min(row.length(), 200)))
                .toList();
    }

    private static List<String> texts(
            Connection connection, String query, @org.jspecify.annotations.Nullable UUID account) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            if (account != null) {
                statement.setObject(1, account);
            }
            return texts(statement);
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        var texts = new ArrayList<String>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
