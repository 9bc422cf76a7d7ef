package fi.muutto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** House rules that a machine can read. */
class StyleTest {
    private static final Pattern VAGUE_NAME = Pattern.compile(".*(Util|Utils|Utility|Helper|Manager|Impl)\\.java");
    private static final Pattern OWN_TIME_OR_CHANCE = Pattern.compile(
            "\\b(Instant|LocalDate|LocalDateTime|LocalTime|OffsetDateTime|ZonedDateTime|Year)\\.now\\(\\)"
                    + "|System\\.currentTimeMillis|UUID\\.randomUUID|new Random\\(|Math\\.random|ThreadLocalRandom");
    private static final Pattern PUBLIC_INNER_WORKINGS =
            Pattern.compile("(?m)^public (final |abstract )?(class|record) \\w*(Controller|Repository|Form)\\b");
    private static final Pattern CHOSEN_AT_START = Pattern.compile("@(ConditionalOn\\w*|Conditional|Profile)\\b");
    private static final Pattern SERIALIZED = Pattern.compile("\\bnew ObjectInputStream\\(");

    @Test
    void aNameSaysWhatAClassIsFor() throws IOException {
        assertThat(Sources.files())
                .noneMatch(file ->
                        VAGUE_NAME.matcher(file.getFileName().toString()).matches());
    }

    @Test
    void timeAndChanceArePassedIn() throws IOException {
        assertThat(containing(OWN_TIME_OR_CHANCE)).isEmpty();
    }

    @Test
    void controllersRepositoriesAndFormsStayInsideTheirFeature() throws IOException {
        assertThat(containing(PUBLIC_INNER_WORKINGS)).isEmpty();
    }

    @Test
    void objectsAreReadBackFromBytesOnlyInSessions() throws IOException {
        assertThat(containing(SERIALIZED)).allMatch(file -> file.endsWith("SessionBytes.java"));
    }

    /** Beans are prepared when the product is built: a condition would be answered then, once for every service. */
    @Test
    void oneBuildServesEveryService() throws IOException {
        assertThat(containing(CHOSEN_AT_START)).isEmpty();
    }

    @Test
    void filesAreSmall() throws IOException {
        var lengths = Sources.files().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(file -> Sources.text(file).lines().count())
                .sorted()
                .toList();
        assertThat(lengths).allMatch(lines -> lines <= 400);
        assertThat(lengths.get(lengths.size() / 2)).as("median length").isLessThanOrEqualTo(60L);
    }

    private static List<Path> containing(Pattern pattern) throws IOException {
        return Sources.files().stream()
                .filter(file -> pattern.matcher(Sources.text(file)).find())
                .toList();
    }
}
