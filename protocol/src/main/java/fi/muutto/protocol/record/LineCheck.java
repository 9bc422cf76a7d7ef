package fi.muutto.protocol.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges single records by their declaration: forms, limits and rules. Reports every problem, not the first. */
public final class LineCheck {
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
            case ID, REFERENCE -> form(Form.isUuid(value));
            case HASH -> form(Form.isHash(value));
            case TEXT, CODE -> text(field, value);
            case INTEGER -> form(Form.isInteger(value));
            case DECIMAL -> form(Form.isDecimal(value));
            case MONEY -> form(Form.isMoney(value));
            case DATE -> form(Form.isDate(value));
            case INSTANT -> form(Form.isInstant(value));
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

    private static Problem.@Nullable Flaw form(boolean right) {
        return right ? null : Problem.Flaw.FORM;
    }

    private static Problem problem(RecordLine line, Field field, Problem.Flaw flaw, @Nullable String detail) {
        return new Problem(line.type(), line.get(0), field, flaw, detail);
    }
}
