package fi.muutto.service.records;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL that follows from a declaration. Names come from declarations only, never from data. */
final class TableSql {
    private TableSql() {}

    /** The columns of the declared fields, in the order of the line. */
    static String columns(RecordType type) {
        return type.fields().stream().map(Field::column).collect(Collectors.joining(", "));
    }

    /**
     * Rows in id order as COPY writes them, beginning after the id, if one is given. COPY takes no parameters, so what is
     * put into the text must be a UUID or a hash.
     */
    static String copyOut(AccountId account, RecordType type, @Nullable String after, int rows) {
        if (after != null && !after.matches("[0-9a-f-]{36}|[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not an id");
        }
        String id = type.id().column();
        String start = after == null ? "" : " and " + id + " > '" + after + "'" + cast(type.id());
        String rowTexts = type.fields().stream().map(TableSql::inUtc).collect(Collectors.joining(", "));
        return "copy (select " + rowTexts + " from " + type.name() + " where account_id = '" + account.value()
                + "'::uuid" + start + " order by " + id + " limit " + rows + ") to stdout (encoding 'UTF8')";
    }

    private static String inUtc(Field field) {
        return field.kind() == Kind.INSTANT ? field.column() + " at time zone 'UTC'" : field.column();
    }

    /** How a parameter of text becomes the type of the field's column. */
    static String cast(Field field) {
        return switch (field.kind()) {
            case ID, REFERENCE -> "::uuid";
            case HASH, TEXT, CODE -> "::text";
            case INTEGER, MONEY -> "::bigint";
            case DECIMAL -> "::numeric";
            case DATE -> "::date";
            case INSTANT -> "::timestamptz";
            case FLAG -> "::boolean";
        };
    }

    /** The database's input text for a canonical text: only money differs, being kept in cents. */
    static String stored(Kind kind, String canonical) {
        return kind == Kind.MONEY ? canonical.replace(".", "") : canonical;
    }
}
