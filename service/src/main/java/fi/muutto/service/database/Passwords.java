package fi.muutto.service.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The passwords of the service's own server: random, kept in a file that only their owner may read. */
final class Passwords {
    private static final List<String> NAMES = List.of("admin", "owner", "app", "bulk");
    private static final int BYTES = 24;

    private final Map<String, String> byName;

    private Passwords(Map<String, String> byName) {
        this.byName = byName;
    }

    static boolean existIn(Path home) {
        return Files.exists(file(home));
    }

    static Passwords makeIn(Path home, SecureRandom random) throws IOException {
        var made = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            made.put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        Path part = home.resolve("passwords.part");
        Files.deleteIfExists(part);
        Files.createFile(part);
        DataFolder.permit(part, "rw-------");
        Files.write(
                part,
                made.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList());
        Files.move(part, file(home), StandardCopyOption.ATOMIC_MOVE);
        return new Passwords(made);
    }

    static Passwords readFrom(Path home) throws IOException {
        var stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file(home))) {
            stored.load(reader);
        }
        var read = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String password = stored.getProperty(name);
            if (password == null) {
                throw new DatabaseStartException("The file " + file(home) + " lacks the password of \"" + name
                        + "\": put the file back from a backup.");
            }
            read.put(name, password);
        }
        return new Passwords(read);
    }

    static Path file(Path home) {
        return home.resolve("passwords");
    }

    String of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
