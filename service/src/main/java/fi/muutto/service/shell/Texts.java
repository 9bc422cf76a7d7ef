package fi.muutto.service.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All texts of all features: {@code messages/<feature>_<language>.properties} in UTF-8. What a language lacks is read in
 * Finnish. A key that stands in two features' files stops the start.
 */
final class Texts extends AbstractMessageSource {
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private final Map<String, Map<String, String>> texts = new HashMap<>();

    Texts() {
        LANGUAGES.forEach(language -> texts.put(language, load(language)));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var text = texts.getOrDefault(locale.getLanguage(), Map.of()).get(code);
        return text == null ? texts.getOrDefault("fi", Map.of()).get(code) : text;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var text = resolveCodeWithoutArguments(code, locale);
        return text == null ? null : createMessageFormat(text, locale);
    }

    private static Map<String, String> load(String language) {
        var all = new HashMap<String, String>();
        try {
            var pattern = "classpath*:messages/*_" + language + ".properties";
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                properties(file).forEach((key, text) -> {
                    if (all.put(key.toString(), text.toString()) != null) {
                        throw new IllegalStateException("The message " + key + " stands in two files");
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static Properties properties(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
