package fi.muutto.service.records;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.LineCheck;
import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.DecimalInput;
import fi.muutto.service.shell.Problems;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges what was typed into a form by the declarations of its fields: each method reads one field, answers what is to be
 * stored and notes what is wrong. The controls of the form bear the names of the declared fields.
 */
public final class FieldProblems {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    private final Map<String, String> typed;
    private final Problems problems;

    /** @param typed what was sent, by name; whatever else it holds is not looked at */
    public FieldProblems(Map<String, String> typed, Problems problems) {
        this.typed = typed;
        this.problems = problems;
    }

    /** The problems found so far, and those that the page adds itself. */
    public Problems problems() {
        return problems;
    }

    /** What was typed, without blanks at its ends; empty if nothing was. */
    public String typed(Field field) {
        return typed.getOrDefault(field.name(), "").replace("\r\n", "\n").strip();
    }

    /** A text that may be left out, within the declared length. */
    public @Nullable String text(Field field) {
        var text = typed(field);
        if (text.isEmpty()) {
            return null;
        }
        var flaw = LineCheck.flawIn(field, text);
        if (flaw == Problem.Flaw.TOO_LONG) {
            problems.add(field.name(), "records.too_long", field.limit(), text.codePointCount(0, text.length()));
        } else if (flaw != null) {
            problems.add(field.name(), "records.form");
        }
        return text;
    }

    /** A text that must be there. */
    public @Nullable String text(Field field, String missingKey) {
        var text = text(field);
        if (text == null) {
            problems.add(field.name(), missingKey);
        }
        return text;
    }

    /**
     * A text that obeys the declared rule, or may be left out.
     *
     * @param texts where the wording of the rule's flaws begins, such as {@code shell.flaw.iban}
     */
    public @Nullable String ruled(Field field, String texts) {
        var text = text(field);
        if (text != null && problems.at(field.name()) == null) {
            Objects.requireNonNull(field.rule())
                    .apply(text)
                    .ifPresent(flaw -> problems.addFlaw(field.name(), texts, flaw));
        }
        return text;
    }

    /** A whole number within these bounds, both included. */
    public @Nullable Long whole(Field field, long least, long most) {
        var text = typed(field).replaceAll("[\\s\u00a0]", "");
        if (text.isEmpty()) {
            return null;
        }
        var number = WHOLE.matcher(text).matches() ? Long.valueOf(text) : null;
        if (number == null || number < least || number > most) {
            problems.add(field.name(), "records.whole", least, most);
            return null;
        }
        return number;
    }

    /** A decimal number within these bounds, both included, with as many decimals at most; as typed. */
    public @Nullable BigDecimal decimal(Field field, BigDecimal least, BigDecimal most, int decimals) {
        var text = typed(field);
        if (text.isEmpty()) {
            return null;
        }
        var flaw = DecimalInput.flawIn(text);
        if (flaw.isPresent()) {
            problems.addFlaw(field.name(), "shell.flaw.decimal", flaw.get());
            return null;
        }
        var number = DecimalInput.parse(text);
        if (number.scale() > decimals) {
            problems.add(field.name(), "records.decimals", decimals);
        } else if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            problems.add(field.name(), "records.range", least, most);
        }
        return number;
    }

    /** One of a few words; null if none was chosen. */
    public @Nullable String choice(Field field, Collection<String> words) {
        var text = typed(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!words.contains(text)) {
            problems.add(field.name(), "records.choice");
        }
        return text;
    }

    /** One of a few words that must be chosen. */
    public @Nullable String chosen(Field field, Collection<String> words) {
        var text = choice(field, words);
        if (text == null) {
            problems.add(field.name(), "records.choice");
        }
        return text;
    }

    /** Whether the box was ticked. */
    public boolean flag(Field field) {
        return typed(field).equals("true");
    }

    /** Sets a record's field unless something is wrong with it; a record with problems is not stored anyway. */
    public void put(RecordLine line, Field field, @Nullable Object value) {
        if (problems.at(field.name()) == null) {
            line.set(field, value);
        }
    }
}
