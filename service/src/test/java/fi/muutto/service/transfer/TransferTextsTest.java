package fi.muutto.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever moves in Swedish or English reads no Finnish on the way. */
class TransferTextsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @ParameterizedTest
    @CsvSource({
        "transfer, sv",
        "transfer, en",
        "transfer-source, sv",
        "transfer-source, en",
        "transfer-target, sv",
        "transfer-target, en"
    })
    void everyTextExistsAndIsNotTheFinnishOneNorItsKey(String feature, String language) throws IOException {
        var finnish = read(feature, "fi");
        var translated = read(feature, language);
        assertThat(translated.stringPropertyNames()).isEqualTo(finnish.stringPropertyNames());
        translated.forEach((key, text) -> {
            assertThat(text.toString()).as(key.toString()).isNotBlank().isNotEqualTo(key.toString());
            if (text.toString().matches(".*\\p{L}{3,} .*\\p{L}{3,}.*")) {
                assertThat(text.toString()).as(key.toString()).isNotEqualTo(finnish.getProperty(key.toString()));
            }
        });
    }

    private static Properties read(String feature, String language) throws IOException {
        var texts = new Properties();
        var file = MESSAGES.resolve(feature + "_" + language + ".properties");
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
