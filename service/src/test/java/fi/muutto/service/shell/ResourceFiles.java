package fi.muutto.service.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The templates and message files of all features, as they stand in the source tree. */
final class ResourceFiles {
    private static final Path RESOURCES = Path.of("src/main/resources");

    private ResourceFiles() {}

    static List<Path> templates() {
        return under("templates", ".html");
    }

    static List<Path> messages(String language) {
        return under("messages", "_" + language + ".properties");
    }

    private static List<Path> under(String folder, String ending) {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** What the first group of a pattern holds, wherever it occurs. */
    static List<String> found(String regex, String text) {
        var all = new ArrayList<String>();
        var matcher = Pattern.compile(regex).matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }
}
