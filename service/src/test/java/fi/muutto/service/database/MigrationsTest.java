package fi.muutto.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void foldersFormOneTimeLineAndScriptsNameTheRoles() throws SQLException {
        var database = TestPostgres.emptyDatabase("timeline");
        Migrations.apply(database, "classpath:db/trial");

        run(database, database.bulk(), """
                insert into trial (account_id, name, note) values
                  ('00000000-0000-7000-8000-000000000001', 'one', ''),
                  ('00000000-0000-7000-8000-000000000002', 'two', '')
                """);

        assertThat(count(database, database.bulk(), "")).isEqualTo(2);
        assertThat(count(database, database.app(), "")).isZero();
        assertThat(count(database, database.app(), "00000000-0000-7000-8000-000000000001"))
                .isEqualTo(1);
        assertThat(count(database, database.owner(), ""))
                .as("row security is forced on the owner too")
                .isZero();
    }

    private static void run(Database database, Credentials credentials, String sql) throws SQLException {
        try (var connection = database.open(credentials)) {
            TestPostgres.execute(connection, List.of(sql));
        }
    }

    private static int count(Database database, Credentials credentials, String account) throws SQLException {
        try (var connection = database.open(credentials)) {
            if (!account.isEmpty()) {
                TestPostgres.execute(connection, List.of("set trial.account = '" + account + "'"));
            }
            try (var rows = connection.createStatement().executeQuery("select count(*) from trial")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
