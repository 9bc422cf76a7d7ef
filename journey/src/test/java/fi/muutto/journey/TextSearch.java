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
        var search = new BytesSearch(texts.stream()
                .flatMap(
                        text -> Stream.of(text.toLowerCase(Locale.ROOT), hex(text), hex(text.toLowerCase(Locale.ROOT))))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList());
        var found = new ArrayList<String>();
        for (var table : tables(connection)) {
            if (has(connection, table, search)) {
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

    /** Read here, as a comparison with each text by itself takes the database minutes. */
    private static boolean has(Connection connection, String table, BytesSearch search) throws SQLException {
        try (var statement = connection.prepareStatement("select lower(t::text) from " + table + " t");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                if (search.isAnyIn(rows.getString(1).getBytes(StandardCharsets.UTF_8))) {
                    return true;
                }
            }
            return false;
        }
    }
}
