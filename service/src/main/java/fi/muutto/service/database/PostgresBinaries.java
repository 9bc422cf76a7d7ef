package fi.muutto.service.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** PostgreSQL's own programs, carried on the class path and unpacked once for all services of a user. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder of {@code initdb}, {@code pg_ctl} and {@code postgres}, unpacked below the given one if need be. */
    static synchronized Path unpackedUnder(Path base) {
        try {
            URL packed = onClassPath();
            DataFolder.create(base, "rwxr-xr-x");
            Path folder = base.resolve("postgres-" + sha256(packed).substring(0, 12));
            if (!Files.exists(folder)) {
                unpackAlone(packed, folder);
            }
            return folder.resolve("bin");
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "PostgreSQL cannot be unpacked to " + base + " (" + RoleCheck.firstLine(e)
                            + "): it needs 60 MB there and the right to write.",
                    e);
        }
    }

    /** Two services may start at once: the second waits, and a folder under its final name is always whole. */
    private static void unpackAlone(URL packed, Path folder) throws IOException {
        Path turn = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            Objects.requireNonNull(lock);
            if (Files.exists(folder)) {
                return;
            }
            Path part = folder.resolveSibling(folder.getFileName() + ".part");
            DataFolder.delete(part);
            DataFolder.create(part, "rwxr-xr-x");
            try (var in = new BufferedInputStream(packed.openStream())) {
                TarXz.unpack(in, part);
            }
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static URL onClassPath() {
        String platform = system() + "-" + processor();
        var names = List.of("/postgres-" + platform + ".txz", "/postgres-" + platform + "-alpine_linux.txz");
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));
        URL packed = PostgresBinaries.class.getResource(names.get(musl ? 1 : 0));
        if (packed == null) {
            throw new DatabaseStartException(
                    "This build carries no PostgreSQL for " + platform + (musl ? " (Alpine)" : "")
                            + ": build it with the binaries of this platform,"
                            + " or name a server with MUUTTO_DATABASE_URL.");
        }
        return packed;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return "windows";
        }
        return name.contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static String sha256(URL packed) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(packed.openStream(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
