package fi.muutto.service.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Finnish, Swedish and English are complete and say the same, with the same arguments. */
class MessagesInSyncTest {

    @Test
    void everyTextATemplateNamesExistsInFinnish() {
        var finnish = ResourceFiles.messages("fi").stream()
                .flatMap(file -> ResourceFiles.properties(file).stringPropertyNames().stream())
                .collect(Collectors.toSet());
        for (var template : ResourceFiles.templates()) {
            var text = ResourceFiles.text(template);
            assertThat(finnish).as(template.toString()).containsAll(ResourceFiles.found("#\\{([\\w.-]+)[}(]", text));
            assertThat(finnish)
                    .as(template.toString())
                    .containsAll(ResourceFiles.found("#messages\\.msg\\w*\\('([\\w.-]+)'", text));
        }
    }

    @Test
    void everyKeyBeginsWithTheNameOfItsFeature() {
        for (var file : ResourceFiles.messages("fi")) {
            var feature = file.getFileName().toString().replace("_fi.properties", "");
            assertThat(ResourceFiles.properties(file).stringPropertyNames())
                    .as(feature)
                    .allMatch(key -> key.startsWith(feature + "."));
        }
    }

    @Test
    void theOtherLanguagesKnowNoKeyAndNoArgumentThatFinnishLacks() {
        for (var language : Set.of("sv", "en")) {
            for (var file : ResourceFiles.messages(language)) {
                compare(file, Path.of(file.toString().replace("_" + language, "_fi")));
            }
        }
    }

    @Test
    void swedishAndEnglishSayEverythingThatFinnishSays() {
        for (var language : Set.of("sv", "en")) {
            for (var original : ResourceFiles.messages("fi")) {
                var translated = Path.of(original.toString().replace("_fi", "_" + language));
                assertThat(Files.exists(translated)).as(translated.toString()).isTrue();
                assertThat(ResourceFiles.properties(translated).stringPropertyNames())
                        .as(translated.toString())
                        .containsAll(ResourceFiles.properties(original).stringPropertyNames());
            }
        }
    }

    private static void compare(Path translated, Path original) {
        assertThat(Files.exists(original)).as(original.toString()).isTrue();
        var finnish = ResourceFiles.properties(original);
        ResourceFiles.properties(translated).forEach((key, text) -> {
            assertThat(finnish).as(translated.toString()).containsKey(key);
            assertThat(arguments(text.toString()))
                    .as(translated + " " + key)
                    .isEqualTo(arguments(finnish.getProperty(key.toString())));
        });
    }

    private static int arguments(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    /** A straight apostrophe means something to the formatter, and only in texts that have arguments. */
    @Test
    void noTextHoldsAStraightApostropheOrAnExclamationMark() {
        for (var language : Set.of("fi", "sv", "en")) {
            for (var file : ResourceFiles.messages(language)) {
                ResourceFiles.properties(file)
                        .forEach((key, text) ->
                                assertThat(text.toString()).as(file + " " + key).doesNotContain("'", "!"));
            }
        }
    }
}
