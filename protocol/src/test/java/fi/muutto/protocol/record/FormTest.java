package fi.muutto.protocol.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The forms against the regular expressions that state them, over values that are nearly right. */
class FormTest {
    private static final String DATE = "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final List<String> SEEDS = List.of(
            "0198c5d2-7c1e-7abc-8def-0123456789ab",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            "2026-11-25T08:59:59.123456Z",
            "2024-02-29",
            "1900-02-28",
            "123456789012345.67",
            "-0.01",
            "0.00",
            "-12",
            "0",
            "1.123456789012345");
    private static final String LETTERS = "0123456789-.:TZabfgA+ e";

    private final Random random = new Random(7);

    @Test
    void everyFormIsWhatItsExpressionSays() {
        holds(Form::isUuid, matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        holds(Form::isHash, matches("[0-9a-f]{64}"));
        holds(Form::isInteger, matches("0|-?[1-9][0-9]{0,14}"));
        holds(Form::isDecimal, matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?"));
        holds(Form::isMoney, matches("(?!-0\\.00)-?(0|[1-9][0-9]{0,14})\\.[0-9]{2}"));
        holds(Form::isDate, matches(DATE).and(FormTest::isDay));
        holds(
                Form::isInstant,
                matches(DATE + "T([01][0-9]|2[0-3])(:[0-5][0-9]){2}\\.[0-9]{6}Z")
                        .and(text -> isDay(text.substring(0, 10))));
    }

    private static Predicate<String> matches(String expression) {
        return Pattern.compile(expression).asMatchPredicate();
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void holds(Predicate<String> form, Predicate<String> expression) {
        int right = 0;
        for (int i = 0; i < 40_000; i++) {
            var text = varied(SEEDS.get(random.nextInt(SEEDS.size())), random.nextInt(3));
            assertThat(form.test(text)).as(text).isEqualTo(expression.test(text));
            right += form.test(text) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(1000);
    }

    private String varied(String seed, int changes) {
        var text = new StringBuilder(seed);
        for (int i = 0; i < changes; i++) {
            int place = random.nextInt(text.length() + 1);
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(place, letter);
                case 1 -> text.delete(place, Math.min(text.length(), place + 1));
                default ->
                    text.replace(Math.min(place, text.length()), Math.min(text.length(), place + 1), letter + "");
            }
        }
        return text.toString();
    }
}
