package fi.muutto.service.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One service's database and the three roles that enter it.
 *
 * @param url JDBC address, {@code jdbc:postgresql://…}
 * @param owner owns every table and runs the migrations; nothing else may use it
 * @param app what pages and jobs work as: owns nothing, bound by row security
 * @param bulk passes row security; for copying whole accounts in and for going live
 */
public record Database(String url, Credentials owner, Credentials app, Credentials bulk) {

    /** Opens a connection outside the pools, for start checks and tests. */
    public Connection open(Credentials credentials) throws SQLException {
        return DriverManager.getConnection(url, credentials.user(), credentials.password());
    }

    /** The address as it may be shown: whatever follows the question mark could hold a password. */
    String shownUrl() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @Override
    public String toString() {
        return "Database[url=" + shownUrl() + "]";
    }
}
