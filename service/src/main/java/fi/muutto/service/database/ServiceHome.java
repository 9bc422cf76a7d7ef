package fi.muutto.service.database;

import java.nio.file.Path;

/**
 * Where the service keeps what must not stand in the database ({@code muutto.home}): the same folder, whether the database
 * is its own or an external one.
 *
 * @param folder absolute; may not exist yet
 */
public record ServiceHome(Path folder) {

    /** The folder, made if it was missing, for this user only. */
    public Path made() {
        return DataFolder.create(folder, "rwx------");
    }
}
