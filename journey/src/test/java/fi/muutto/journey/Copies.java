package fi.muutto.journey;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Accounts made by SQL alone: each row of the model once more, under another account. */
final class Copies {
    private static final String TABLES = """
            select tgrelid::regclass::text from pg_trigger where tgname = 'backstop' order by 1
            """;
    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ') from pg_attribute
             where attrelid = ?::regclass and attnum > 0 and not attisdropped and attname <> 'account_id'
            """;

    private Copies() {}

    static UUID of(ServiceProcess service, Person model, String email) throws SQLException, IOException {
        try (var database = service.wholeDatabase()) {
            database.setAutoCommit(false);
            Sql.run(database, "set local session_replication_role = replica");
            var from = Accounts.of(database, model.email());
            var account = UUID.randomUUID();
            for (String table : tables(database)) {
                var columns = Sql.texts(database, COLUMNS, table).get(0);
                Sql.run(
                        database,
                        "insert into " + table + " (account_id, " + columns + ") select ?, " + columns + " from "
                                + table + " where account_id = ?",
                        account,
                        from);
            }
            addPerson(database, from, account, email);
            database.commit();
            return account;
        }
    }

    static List<String> tables(Connection database) throws SQLException {
        return Sql.texts(database, TABLES);
    }

    private static void addPerson(Connection database, UUID from, UUID account, String email) throws SQLException {
        Sql.run(database, """
                insert into account (id, state, created_at, contract_since)
                select ?, 'OPEN', created_at, contract_since from account where id = ?
                """, account, from);
        var person = UUID.randomUUID();
        Sql.run(database, """
                insert into person (id, email, password_hash, password_changed_at, created_at)
                select ?, ?, password_hash, password_changed_at, p.created_at
                  from person p join member m on m.person_id = p.id where m.account_id = ?
                """, person, email, from);
        Sql.run(database, "insert into member values (?, ?, now())", person, account);
    }
}
