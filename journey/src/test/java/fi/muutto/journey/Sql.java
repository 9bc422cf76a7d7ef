package fi.muutto.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements of tests. */
final class Sql {
    private Sql() {}

    static void run(Connection connection, String statement, Object... parameters) throws SQLException {
        try (var prepared = prepared(connection, statement, parameters)) {
            prepared.execute();
        }
    }

    /** The first column of each row. */
    static List<String> texts(Connection connection, String query, Object... parameters) throws SQLException {
        var texts = new ArrayList<String>();
        try (var prepared = prepared(connection, query, parameters);
                var rows = prepared.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var prepared = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }
}
