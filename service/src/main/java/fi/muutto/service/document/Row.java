package fi.muutto.service.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label and its value.
 *
 * @param label message key
 */
record Row(String label, String value) {

    /** Adds the row unless there is nothing to say. */
    static void add(List<Row> rows, String label, @Nullable String value) {
        if (value != null) {
            rows.add(new Row(label, value));
        }
    }
}
