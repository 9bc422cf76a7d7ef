package fi.muutto.service.records;

import fi.muutto.protocol.record.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the records of one type when an account is copied into another one.
 *
 * @param copied whether any are copied
 * @param known if given, only records whose value of this field the other account does not have yet
 * @param changed canonical values that replace those of every copied record; a null value empties the field
 */
public record JoinRule(boolean copied, @Nullable Field known, Map<Field, @Nullable String> changed) {

    /** All records, as they are. */
    public static JoinRule copy() {
        return new JoinRule(true, null, Map.of());
    }

    /** None. */
    public static JoinRule skip() {
        return new JoinRule(false, null, Map.of());
    }

    /** Those whose value of this field the other account does not have yet. */
    public static JoinRule copyMissing(Field known) {
        return new JoinRule(true, known, Map.of());
    }

    /** The same rule, but with this value in every copied record. */
    public JoinRule with(Field field, @Nullable String canonicalValue) {
        var values = new LinkedHashMap<>(changed);
        values.put(field, canonicalValue);
        return new JoinRule(copied, known, values);
    }
}
