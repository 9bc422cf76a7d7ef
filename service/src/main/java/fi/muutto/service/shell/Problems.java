package fi.muutto.service.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a sent form, in the order of its fields. The page shows the first problem of each field beside
 * it and all of them in the summary. In a model its name is {@code problems}.
 */
public final class Problems {
    /** The name under which templates look for it. */
    public static final String NAME = "problems";

    private final List<Problem> problems = new ArrayList<>();

    /**
     * One thing to mend.
     *
     * @param field name of the field that can mend it
     * @param key message key of the text, a whole sentence
     * @param args arguments of the text; dates, instants and decimals are formatted for the reader
     */
    public record Problem(String field, String key, List<Object> args) {
        /** The id of the field in the page. */
        public String id() {
            return FormField.id(field);
        }
    }

    /** Adds a problem. */
    public Problems add(String field, String key, Object... args) {
        problems.add(new Problem(field, key, List.of(args)));
        return this;
    }

    /**
     * Adds a flaw that a rule found: its text has the key {@code <texts>.<flaw>} in lower case. For values of the rules
     * {@code shell.flaw.iban} and its like hold texts that fit most fields.
     */
    public Problems addFlaw(String field, String texts, Enum<?> flaw, Object... args) {
        return add(field, texts + "." + flaw.name().toLowerCase(Locale.ROOT), args);
    }

    /** Is there something to mend? */
    public boolean any() {
        return !problems.isEmpty();
    }

    /** How many things there are to mend. */
    public int count() {
        return problems.size();
    }

    /** All problems in the order they were added. */
    public List<Problem> all() {
        return List.copyOf(problems);
    }

    /** The first problem of a field, or null. */
    public @Nullable Problem at(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
