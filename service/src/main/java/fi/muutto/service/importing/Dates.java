package fi.muutto.service.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calendar dates as e-invoices write them: {@code CCYYMMDD} or {@code YYYY-MM-DD}, an offset after it meaning nothing.
 */
final class Dates {
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);
    private static final Pattern FORM =
            Pattern.compile("(?!0000)([0-9]{4})(-?)([0-9]{2})\\2([0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?");

    private Dates() {}

    /** Null if it is no day of the calendar. */
    static @Nullable LocalDate read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        try {
            return LocalDate.parse(form.group(1) + form.group(3) + form.group(4), STRICT);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code 1.6.2026} for a text; as stated if it is no date. */
    static String shown(Leaf leaf) {
        var date = read(leaf.value());
        return date == null ? leaf.inOneLine() : SHOWN.format(date);
    }
}
