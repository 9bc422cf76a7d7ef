package fi.muutto.protocol.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges single records by their declaration: forms, limits and rules. Reports every problem, not the first. */
public final class LineCheck {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,14}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?");
    private static final Pattern MONEY = Pattern.compile("-?(0|[1-9][0-9]{0,14})\\.[0-9]{2}");
    private static final Pattern DATE = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT =
            Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}\\.[0-9]{6}Z");

    private LineCheck() {}

    /** Adds what is wrong with the record to the list. */
    public static void check(RecordLine line, List<Problem> problems) {
        var fields = line.type().fields();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var value = line.get(i);
            if (value == null) {
                if (field.mandatory()) {
                    problems.add(problem(line, field, Problem.Flaw.MISSING, null));
                }
            } else {
                check(line, field, value, problems);
            }
        }
    }

    private static void check(RecordLine line, Field field, String value, List<Problem> problems) {
        var flaw = flawIn(field, value);
        if (flaw != null) {
            problems.add(problem(line, field, flaw, null));
        } else if (field.rule() != null) {
            field.rule().apply(value).ifPresent(f -> problems.add(problem(line, field, Problem.Flaw.RULE, f.name())));
        }
    }

    /** The flaw of a value by kind and limit alone; null where there is none. Forms ask here for lengths. */
    public static Problem.@Nullable Flaw flawIn(Field field, String value) {
        return switch (field.kind()) {
            case ID, REFERENCE -> form(UUID.matcher(value).matches());
            case HASH -> form(HASH.matcher(value).matches());
            case TEXT, CODE -> text(field, value);
            case INTEGER -> form(INTEGER.matcher(value).matches());
            case DECIMAL -> form(DECIMAL.matcher(value).matches());
            case MONEY -> form(MONEY.matcher(value).matches() && !value.equals("-0.00"));
            case DATE -> form(DATE.matcher(value).matches() && isDate(value));
            case INSTANT -> form(INSTANT.matcher(value).matches() && isDate(value.substring(0, 10)));
            case FLAG -> form(value.equals("true") || value.equals("false"));
        };
    }

    private static Problem.@Nullable Flaw text(Field field, String value) {
        if (value.length() > field.limit() && value.codePointCount(0, value.length()) > field.limit()) {
            return Problem.Flaw.TOO_LONG;
        }
        return form(isStorable(value));
    }

    /** PostgreSQL holds no NUL, and half a surrogate pair is no character. */
    private static boolean isStorable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Problem.@Nullable Flaw form(boolean right) {
        return right ? null : Problem.Flaw.FORM;
    }

    private static Problem problem(RecordLine line, Field field, Problem.Flaw flaw, @Nullable String detail) {
        return new Problem(line.type(), line.get(0), field, flaw, detail);
    }
}
