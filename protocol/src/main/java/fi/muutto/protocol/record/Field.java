package fi.muutto.protocol.record;

import fi.muutto.rules.Flaw;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record type: its name in the line, kind, limits, the rule it obeys and what it refers to.
 *
 * @param name camelCase, the key in the canonical line; the column is the same in snake_case
 * @param limit most characters of a text or code, most digits before the point of a number; 0 where the kind sets it
 * @param mandatory whether null is refused
 * @param rule names the flaw of a value that is not null; asked by forms, imports and transfers alike
 * @param refersTo name of the type that a reference or hash points to
 * @param totalled whether the sums of this money are compared at both ends of a transfer
 */
public record Field(
        String name,
        Kind kind,
        int limit,
        boolean mandatory,
        @Nullable Function<String, Optional<Flaw>> rule,
        @Nullable String refersTo,
        boolean totalled) {

    /** The column that holds this field in every table bound to its type. */
    public String column() {
        var column = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                column.append('_').append(Character.toLowerCase(c));
            } else {
                column.append(c);
            }
        }
        return column.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
