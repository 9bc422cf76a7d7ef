package fi.muutto.service.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What the configuration says about the database; each key can be given as an environment variable too.
 *
 * @param service {@code muutto.service.name}: prefix of the role names and name of the embedded database
 * @param url {@code muutto.database.url}: an external server; absent, the service runs its own
 * @param password {@code muutto.database.password}: of all three roles at the external server
 * @param home {@code muutto.home}: folder of the service's own server
 * @param allowFsyncOff {@code muutto.allow-fsync-off}: start although a power cut would lose data
 */
record DatabaseSettings(
        String service,
        @Nullable String url,
        @Nullable String password,
        @Nullable Path home,
        boolean allowFsyncOff) {

    static DatabaseSettings from(Environment environment) {
        String home = text(environment, "muutto.home");
        return new DatabaseSettings(
                service(text(environment, "muutto.service.name")),
                url(text(environment, "muutto.database.url")),
                text(environment, "muutto.database.password"),
                home == null ? null : Path.of(home),
                environment.getProperty("muutto.allow-fsync-off", Boolean.class, false));
    }

    DatabaseRoles roles() {
        return new DatabaseRoles(service);
    }

    /** The external server, or null if the service runs its own. */
    @Nullable
    Database external() {
        if (url == null) {
            return null;
        }
        if (password == null) {
            throw new DatabaseStartException(
                    "MUUTTO_DATABASE_URL names a server, but MUUTTO_DATABASE_PASSWORD is missing:"
                            + " give the password of the three roles of " + service + " there.");
        }
        return roles().database(url, password);
    }

    /** Folder of the service's own server, absolute. */
    Path homeFolder() {
        return (home != null ? home : DataFolder.base().resolve(service))
                .toAbsolutePath()
                .normalize();
    }

    private static String service(@Nullable String name) {
        if (name == null) {
            throw new DatabaseStartException(
                    "The service has no name: give it with muutto.service.name, for example isolta or solo.");
        }
        if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
            throw new DatabaseStartException(
                    "muutto.service.name is \"" + name + "\", but it becomes part of role names:"
                            + " use 1 to 40 small letters a-z, digits and underscores, a letter first.");
        }
        return name;
    }

    private static @Nullable String url(@Nullable String url) {
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseStartException("MUUTTO_DATABASE_URL is not the address of a PostgreSQL database:"
                    + " write it as jdbc:postgresql://host:5432/database.");
        }
        return url;
    }

    private static @Nullable String text(Environment environment, String key) {
        String value = environment.getProperty(key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public String toString() {
        return "DatabaseSettings[service=" + service + "]";
    }
}
