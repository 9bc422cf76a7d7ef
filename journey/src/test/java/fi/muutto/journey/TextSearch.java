package fi.muutto.journey;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for a text in every column of every table, bytes as well. */
final class TextSearch {
    private static final String TABLES = """
            select quote_ident(schemaname) || '.' || quote_ident(tablename)
              from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema')
             order by 1
            """;

    private TextSearch() {}

    /** The tables that have a row with one of the texts, in letters of any case or as bytes. */
    static List<String> tablesWith(Connection connection, List<String> texts) throws SQLException {
        var patterns = texts.stream()
                .flatMap(
                        text -> Stream.of(text.toLowerCase(Locale.ROOT), hex(text), hex(text.toLowerCase(Locale.ROOT))))
                .map(text -> "%" + text + "%")
                .toList();
        var found = new ArrayList<String>();
        for (var table : tables(connection)) {
            if (has(connection, table, patterns)) {
                found.add(table);
            }
        }
        return found;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.prepareStatement(TABLES);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean has(Connection connection, String table, List<String> patterns) throws SQLException {
        var query = "select exists (select from " + table + " t where lower(t::text) like any (?))";
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", patterns.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }
}
