package fi.muutto.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;

/** The database of a running service, entered as its administrator. */
final class ServiceDatabase implements AutoCloseable {
    private final Connection connection;

    ServiceDatabase(Path home, String service) throws IOException, SQLException {

        int port = Integer.parseInt(
                Files.readAllLines(home.resolve("data/postmaster.pid")).get(3).strip());
        var passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("passwords"))) {
            passwords.load(reader);
        }
        connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + service, "muutto_admin", passwords.getProperty("admin"));
    }

    Connection connection() {
        return connection;
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    UUID accountOf(String email) throws SQLException {
        return UUID.fromString(text(
                "select m.account_id::text from member m join person p on p.id = m.person_id where p.email = ?"
                        + " order by m.since limit 1",
                email));
    }

    String text(String query, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
