package fi.muutto.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a database says of accounts, by SQL alone. */
final class Accounts {
    private Accounts() {}

    /** The account of a person who has one. */
    static UUID of(Connection connection, String email) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select m.account_id from member m join person p on p.id = m.person_id where p.email = ?
                 order by m.since
                """)) {
            statement.setString(1, email);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    static List<String> states(Connection connection) throws SQLException {
        return texts(connection, "select state from account order by state");
    }

    /** Attempts that are not over, jobs that still wait for one, and what a broken one would have to erase. */
    static List<String> unfinished(Connection target) throws SQLException {
        return texts(target, """
                select 'attempt in ' || phase from target_attempt where phase <> 'ACKNOWLEDGED' or erase_due
                union all
                select 'job ' || task_name from scheduled_tasks where task_name like 'transfer%'
                    and task_instance in (select id::text from target_attempt)
                union all
                select 'problem of ' || type from target_problem
                """);
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.prepareStatement(query);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
