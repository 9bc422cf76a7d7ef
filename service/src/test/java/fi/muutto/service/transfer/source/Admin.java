package fi.muutto.service.transfer.source;

import fi.muutto.service.database.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/** The database's own superuser, who sees what no role of ours may see. */
final class Admin {
    private Admin() {}

    static Connection of(Environment environment) throws SQLException {
        var url = environment.getRequiredProperty("muutto.database.url");
        return TestPostgres.admin(url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", ""));
    }
}
