package fi.muutto.service.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** Where a service keeps what must survive it, and who may look into it. */
final class DataFolder {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private DataFolder() {}

    /** Common to all services of one user: {@code /var/lib/muutto} for root, {@code ~/.local/share/muutto} else. */
    static Path base() {
        return LeavingRoot.isRoot()
                ? Path.of("/var/lib/muutto")
                : Path.of(System.getProperty("user.home"), ".local", "share", "muutto");
    }

    /** The common folder if this user can write there, else the service's own. */
    static Path baseOr(Path home) {
        Path existing = base().toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && Files.isWritable(existing) ? base().toAbsolutePath() : home;
    }

    /** Makes the folder; the parents made with it can be passed through, itself has the given permissions. */
    static Path create(Path folder, String permissions) {
        try {
            Path parent = folder.getParent();
            if (parent != null && !Files.exists(parent)) {
                create(parent, "rwxr-xr-x");
            }
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                permit(folder, permissions);
            }
            return folder;
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The folder " + folder + " cannot be made (" + RoleCheck.firstLine(e)
                            + "): choose another with MUUTTO_HOME.",
                    e);
        }
    }

    /** Sets permissions whatever the umask says; without effect where the file system has none. */
    static void permit(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (var walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
