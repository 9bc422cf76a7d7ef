package fi.muutto.protocol.record;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One record: the canonical texts of its values, in the order of its type's fields; null where nothing is known. */
public final class RecordLine {
    private final RecordType type;
    private final @Nullable String[] values;

    /** Takes the array as it is; the caller gives it away. */
    public RecordLine(RecordType type, @Nullable String[] values) {
        if (values.length != type.fields().size()) {
            throw new IllegalArgumentException(type + " has " + type.fields().size() + " fields");
        }
        this.type = type;
        this.values = values;
    }

    /** An empty line, to be filled with {@link #set}. */
    public static RecordLine of(RecordType type) {
        return new RecordLine(type, new String[type.fields().size()]);
    }

    public RecordType type() {
        return type;
    }

    /** The text that identifies the record. */
    public String id() {
        return Objects.requireNonNull(values[0], "id");
    }

    public @Nullable String get(Field field) {
        return values[type.indexOf(field)];
    }

    /** The value of a field that is known to have one. */
    public String require(Field field) {
        return Objects.requireNonNull(get(field), field.name());
    }

    public @Nullable String get(int index) {
        return values[index];
    }

    /** Sets a value; see {@link Values#text} for the Java types that each kind takes. */
    public RecordLine set(Field field, @Nullable Object value) {
        values[type.indexOf(field)] = value == null ? null : Values.text(field.kind(), value);
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordLine that && type.equals(that.type) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Names the record without its contents, which may be personal. */
    @Override
    public String toString() {
        return type + " " + values[0];
    }
}
