package fi.muutto.service.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .txz}; every user may read what comes out, and nothing comes out beside the folder. */
final class TarXz {
    private static final int ANY_EXECUTE = 0111;

    private TarXz() {}

    static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                write(tar, entry, folder);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path file = inside(folder, entry.getName());
        if (entry.isDirectory()) {
            DataFolder.create(file, "rwxr-xr-x");
            return;
        }
        DataFolder.create(file.resolveSibling("").normalize(), "rwxr-xr-x");
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(inside(folder, entry.getLinkName()), file);
        } else {
            Files.copy(tar, file);
            DataFolder.permit(file, (entry.getMode() & ANY_EXECUTE) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("the archive wants to write outside its folder: " + name);
        }
        return file;
    }
}
