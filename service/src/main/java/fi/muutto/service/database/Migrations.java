package fi.muutto.service.database;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** The tables as this program knows them: one time line of scripts, a folder for each package. */
final class Migrations {
    private Migrations() {}

    /** Runs what is missing as the owner; scripts call the roles {@code ${owner}}, {@code ${app}}, {@code ${bulk}}. */
    static Flyway apply(Database database) {
        return apply(database, "classpath:db/migration");
    }

    static Flyway apply(Database database, String location) {
        var flyway = Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .initSql("set time zone 'UTC'")
                .locations(location)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .placeholders(Map.of(
                        "owner", database.owner().user(),
                        "app", database.app().user(),
                        "bulk", database.bulk().user()))
                .load();
        flyway.migrate();
        return flyway;
    }
}
