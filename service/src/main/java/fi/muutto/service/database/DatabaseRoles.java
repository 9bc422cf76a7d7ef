package fi.muutto.service.database;

import java.util.ArrayList;
import java.util.List;

/**
 * The three roles of a service and the SQL that makes them.
 *
 * @param service prefix of the role names: 1 to 40 small letters, digits, underscores
 */
public record DatabaseRoles(String service) {
    static final String PLACEHOLDER = "<password>";

    /** Prints the SQL for the service that is named: {@code ./muutto serve NAME --print-roles}. */
    public static void main(String[] arguments) {
        System.out.println(sql(arguments[0]));
    }

    /** What an administrator runs, once, as a superuser of an external server (PostgreSQL 15 or newer, with ICU). */
    public static String sql(String service) {
        var roles = new DatabaseRoles(service);
        var lines = new ArrayList<>(
                roles.names().stream().map(DatabaseRoles::create).toList());
        lines.addAll(roles.equip(roles.database("", PLACEHOLDER)));
        lines.add(roles.createDatabase(service));
        lines.addAll(roles.grants(service));
        return """
                -- Makes the roles and the database of the service %s. Run it once as a superuser.
                -- Put one long random password in place of each %s and give it to the service
                -- as MUUTTO_DATABASE_PASSWORD, with MUUTTO_DATABASE_URL=jdbc:postgresql://<host>:5432/%s
                """.formatted(service, PLACEHOLDER, service) + String.join(";\n", lines) + ";\n";
    }

    /** Owns every table and runs the migrations. */
    public String owner() {
        return service + "_owner";
    }

    /** Pages and jobs; owns nothing, bound by row security. */
    public String app() {
        return service + "_app";
    }

    /** Passes row security; copies whole accounts. */
    public String bulk() {
        return service + "_bulk";
    }

    List<String> names() {
        return List.of(owner(), app(), bulk());
    }

    /** A database entered by these roles with one password. */
    Database database(String url, String password) {
        return new Database(
                url,
                new Credentials(owner(), password),
                new Credentials(app(), password),
                new Credentials(bulk(), password));
    }

    static String create(String role) {
        return "create role " + role;
    }

    /** Rights, passwords and limits of the existing roles; may be repeated. */
    List<String> equip(Database as) {
        return List.of(
                login(as.owner(), "nobypassrls"),
                "alter role " + owner() + " set lock_timeout = '60s'",
                login(as.app(), "nobypassrls"),
                "alter role " + app() + " set statement_timeout = '30s'",
                "alter role " + app() + " set lock_timeout = '10s'",
                "alter role " + app() + " set idle_in_transaction_session_timeout = '60s'",
                "alter role " + app() + " set jit = off",
                login(as.bulk(), "bypassrls"),
                // References of arriving records are checked as sets; see docs/decisions/0005.
                "grant set on parameter session_replication_role to " + bulk(),
                "alter role " + bulk() + " set lock_timeout = '10s'",
                "alter role " + bulk() + " set idle_in_transaction_session_timeout = '5min'",
                "alter role " + bulk() + " set jit = off");
    }

    String createDatabase(String database) {
        return "create database " + database + " owner " + owner()
                + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'fi-FI' locale 'C'";
    }

    /** Only the three roles may enter; may be repeated. */
    List<String> grants(String database) {
        return List.of(
                "revoke all on database " + database + " from public",
                "grant connect on database " + database + " to " + app() + ", " + bulk(),
                "grant temporary on database " + database + " to " + bulk());
    }

    private static String login(Credentials role, String rowSecurity) {
        return "alter role " + role.user() + " login nosuperuser nocreatedb nocreaterole " + rowSecurity + " password '"
                + role.password() + "'";
    }
}
