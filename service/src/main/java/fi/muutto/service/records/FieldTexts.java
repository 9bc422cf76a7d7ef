package fi.muutto.service.records;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.shell.Formats;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What the controls of a form show of a stored record; the counterpart of {@link FieldProblems}. */
public final class FieldTexts {
    private FieldTexts() {}

    /** The texts by the names of the fields, decimals as the reader types them; empty where nothing is known. */
    public static Map<String, String> of(RecordLine line, Formats formats) {
        var texts = new HashMap<String, String>();
        for (var field : line.type().fields()) {
            texts.put(field.name(), text(line, field, formats));
        }
        return texts;
    }

    private static String text(RecordLine line, Field field, Formats formats) {
        var value = line.get(field);
        if (value == null) {
            return "";
        }
        return field.kind() == Kind.DECIMAL ? formats.decimalInput(new BigDecimal(value)) : value;
    }
}
