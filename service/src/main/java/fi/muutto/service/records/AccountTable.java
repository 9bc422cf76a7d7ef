package fi.muutto.service.records;

import fi.muutto.protocol.record.RecordType;
import java.util.List;

/**
 * Binds a declared record type to the table that holds it; one bean in the feature that owns the table.
 *
 * @param type the declaration; the table has its name, the columns those of its fields
 * @param parts further tables that belong to the same records, such as the chunks of a file's bytes; children first
 */
public record AccountTable(RecordType type, List<String> parts) {

    /** A type whose records stand in one table of the same name. */
    public static AccountTable of(RecordType type) {
        return new AccountTable(type, List.of());
    }

    public String name() {
        return type.name();
    }
}
