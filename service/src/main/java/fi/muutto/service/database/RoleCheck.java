package fi.muutto.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Refuses a database whose roles would let one account's rows be seen by another, or whose commits may be lost. */
final class RoleCheck {
    private static final int OLDEST_SERVER = 15;

    private static final String FLAWS = """
            with
              wanted (owner, app, bulk) as (values (?, ?, ?)),
              role as (select r.* from pg_roles r, wanted w where r.rolname in (w.owner, w.app, w.bulk)),
              app as (select r.* from role r, wanted w where r.rolname = w.app),
              bulk as (select r.* from role r, wanted w where r.rolname = w.bulk)
            select 'the role ' || name || ' is missing'
              from wanted, unnest(array[owner, app, bulk]) name
             where name not in (select rolname from role)
            union all
            select 'the role ' || rolname || ' is a superuser' from role where rolsuper
            union all
            select 'the role ' || rolname || ' has BYPASSRLS' from app where rolbypassrls
            union all
            select 'the role ' || rolname || ' lacks BYPASSRLS' from bulk where not rolbypassrls
            union all
            select 'the role ' || a.rolname || ' is a member of ' || r.rolname
              from app a, role r
             where a.oid <> r.oid and not a.rolsuper and pg_has_role(a.oid, r.oid, 'member')
            union all
            select distinct 'the role ' || a.rolname || ' owns tables'
              from app a join pg_class c on c.relowner = a.oid
             where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relpersistence <> 't'
            """;

    private RoleCheck() {}

    static void require(Database database, DatabaseRoles roles, boolean allowFsyncOff) {
        var flaws = new ArrayList<String>();
        try (var connection = database.open(database.owner())) {
            flaws.addAll(server(connection, allowFsyncOff));
            flaws.addAll(roles(connection, roles));
        } catch (SQLException e) {
            throw new DatabaseStartException(
                    "Cannot enter " + database.shownUrl() + " as "
                            + database.owner().user() + ": " + firstLine(e) + ". Check MUUTTO_DATABASE_URL and"
                            + " MUUTTO_DATABASE_PASSWORD; ./muutto serve --print-roles prints"
                            + " the SQL that makes the roles.",
                    e);
        }
        if (!flaws.isEmpty()) {
            throw new DatabaseStartException("The database " + database.shownUrl() + " cannot be used: "
                    + String.join("; ", flaws)
                    + ". ./muutto serve --print-roles prints the SQL that makes the roles as they must be.");
        }
    }

    private static List<String> server(Connection connection, boolean allowFsyncOff) throws SQLException {
        var flaws = new ArrayList<String>();
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_SERVER) {
            flaws.add("it is PostgreSQL " + version + ", and " + OLDEST_SERVER + " is the oldest that serves");
        }
        if (!allowFsyncOff && isFsyncOff(connection)) {
            flaws.add("fsync is off, so a power cut would lose data (muutto.allow-fsync-off=true starts nevertheless)");
        }
        return flaws;
    }

    private static boolean isFsyncOff(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show fsync")) {
            return rows.next() && rows.getString(1).equals("off");
        }
    }

    private static List<String> roles(Connection connection, DatabaseRoles roles) throws SQLException {
        try (var statement = connection.prepareStatement(FLAWS)) {
            statement.setString(1, roles.owner());
            statement.setString(2, roles.app());
            statement.setString(3, roles.bulk());
            var flaws = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    flaws.add(rows.getString(1));
                }
            }
            return flaws;
        }
    }

    static String firstLine(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message).replaceAll("\\.$", "");
    }
}
