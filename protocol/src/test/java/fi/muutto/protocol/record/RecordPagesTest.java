package fi.muutto.protocol.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The published pages are those that follow from the declarations; {@code -Dwrite} writes them. */
class RecordPagesTest {
    private static final Path FOLDER = Path.of("../docs/protocol");

    @Test
    void thePublishedPagesAreFresh() throws IOException {
        var pages = pages();
        if (System.getProperty("write") != null) {
            write(pages);
        }

        for (var page : pages.entrySet()) {
            assertThat(page.getKey()).exists().hasContent(page.getValue());
        }
        try (var files = Files.list(FOLDER.resolve("schema"))) {
            assertThat(files.collect(Collectors.toSet()))
                    .as("schemas of types that are declared")
                    .isSubsetOf(pages.keySet());
        }
    }

    private static void write(Map<Path, String> pages) throws IOException {
        Files.createDirectories(FOLDER.resolve("schema"));
        for (var page : pages.entrySet()) {
            Files.writeString(page.getKey(), page.getValue());
        }
    }

    private static Map<Path, String> pages() {
        var pages = new TreeMap<Path, String>();
        pages.put(FOLDER.resolve("records.md"), RecordPage.text());
        for (RecordType type : RecordTypes.ALL) {
            pages.put(FOLDER.resolve("schema").resolve(type.name() + ".json"), RecordSchema.text(type));
        }
        return pages;
    }
}
