package fi.muutto.service.document;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Typed reading of a stored record; a blank text counts as absent. */
record Stored(RecordLine line) {

    @Nullable
    String text(Field field) {
        var text = line.get(field);
        return text == null || text.isBlank() ? null : text;
    }

    @Nullable
    LocalDate date(Field field) {
        var text = text(field);
        return text == null ? null : LocalDate.parse(text);
    }

    @Nullable
    BigDecimal decimal(Field field) {
        var text = text(field);
        return text == null ? null : new BigDecimal(text);
    }

    /** Zero where nothing is stored. */
    long cents(Field field) {
        var text = text(field);
        return text == null ? 0 : Values.cents(text);
    }

    boolean is(Field field, String value) {
        return value.equals(line.get(field));
    }
}
