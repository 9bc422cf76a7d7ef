package fi.muutto.service.importing;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.LineCheck;
import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.importing.Unplaced.Why;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record being filled: each value goes where it fits, byte for byte, or says why it does not. */
final class Filling {
    private final RecordLine record;
    private final Writing writing;

    Filling(RecordType type, Writing writing) {
        this.record = RecordLine.of(type);
        this.writing = writing;
    }

    RecordLine record() {
        return record;
    }

    Writing writing() {
        return writing;
    }

    boolean has(Field field) {
        return record.get(field) != null;
    }

    /** A text of one line. */
    void text(Field field, @Nullable Leaf leaf) {
        if (leaf != null) {
            put(field, leaf, leaf.inOneLine());
        }
    }

    /** The first of the texts that are stated; the others are listed unless they are the same. */
    void firstOf(Field field, List<Leaf> leaves) {
        leaves.forEach(leaf -> text(field, leaf));
    }

    void date(Field field, @Nullable Leaf leaf) {
        if (leaf != null) {
            var date = Dates.read(leaf.value());
            put(field, leaf, date == null ? null : date.toString());
        }
    }

    /** A number as it is stated, whatever the sign of the document. */
    void decimal(Field field, @Nullable Leaf leaf) {
        if (leaf != null) {
            var number = writing.numbers().read(leaf.value());
            put(field, leaf, number == null ? null : number.toPlainString());
        }
    }

    /** A number that takes part in the sums, and so has their sign. */
    void quantity(Field field, @Nullable Leaf leaf) {
        if (leaf != null) {
            var number = writing.numbers().read(leaf.value());
            put(field, leaf, number == null ? null : signed(number).toPlainString());
        }
    }

    BigDecimal signed(BigDecimal number) {
        return writing.turned() ? number.negate() : number;
    }

    /** Puts a value in its canonical form; null where the stated one has none. */
    void put(Field field, Leaf leaf, @Nullable String value) {
        var present = record.get(field);
        if (value == null) {
            leaf.keep(Why.OTHER_FORM);
        } else if (present != null) {
            settle(present.equals(value), leaf);
        } else if (fits(field, value, leaf)) {
            record.set(field, typed(field, value));
            leaf.place();
        }
    }

    private static void settle(boolean same, Leaf leaf) {
        if (same) {
            leaf.place();
        } else {
            leaf.keep(Why.FIELD_TAKEN);
        }
    }

    private static boolean fits(Field field, String value, Leaf... leaves) {
        var flaw = LineCheck.flawIn(field, value);
        if (flaw != null) {
            var why = flaw == Problem.Flaw.TOO_LONG ? Why.TOO_LONG : Why.OTHER_FORM;
            Arrays.stream(leaves).forEach(leaf -> leaf.keep(why));
        }
        return flaw == null;
    }

    private static Object typed(Field field, String value) {
        return switch (field.kind()) {
            case DECIMAL -> new BigDecimal(value);
            case DATE -> LocalDate.parse(value);
            default -> value;
        };
    }

    /** Adds to a longer text, as a line of its own; no text stands there twice. */
    void line(Field field, String text, Leaf... leaves) {
        append(field, "\n", text, leaves);
    }

    /** Adds each text as a line of its own. */
    void lines(Field field, List<Leaf> leaves) {
        leaves.forEach(leaf -> line(field, Wording.lines(leaf.value()), leaf));
    }

    /** Adds to a text of one line, after a comma; no text stands there twice. */
    void join(Field field, List<Leaf> leaves) {
        leaves.forEach(leaf -> append(field, ", ", leaf.inOneLine(), leaf));
    }

    private void append(Field field, String separator, String text, Leaf... leaves) {
        var present = record.get(field);
        if (present != null && (separator + present + separator).contains(separator + text + separator)) {
            Arrays.stream(leaves).forEach(Leaf::place);
            return;
        }
        var whole = present == null ? text : present + separator + text;
        if (fits(field, whole, leaves)) {
            record.set(field, whole);
            Arrays.stream(leaves).forEach(Leaf::place);
        }
    }

    /** A value that another field of the record already holds. */
    void repeats(Field field, @Nullable Leaf leaf) {
        if (leaf != null && leaf.inOneLine().equalsIgnoreCase(record.get(field))) {
            leaf.place();
        }
    }
}
