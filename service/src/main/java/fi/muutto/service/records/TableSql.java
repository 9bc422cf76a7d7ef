package fi.muutto.service.records;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordType;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL that follows from a declaration. Names come from declarations only, never from data. */
final class TableSql {
    private TableSql() {}

    /** The columns of the declared fields, in the order of the line. */
    static String columns(RecordType type) {
        return type.fields().stream().map(Field::column).collect(Collectors.joining(", "));
    }

    /** Canonical texts in id order, money as cents. First parameter the account, second, if any, the id to go on from. */
    static String lines(RecordType type, @Nullable String after) {
        String id = type.id().column();
        String start = after == null ? "" : " and " + id + " > ?" + cast(type.id());
        String texts = type.fields().stream().map(TableSql::text).collect(Collectors.joining(", "));
        return "select " + texts + " from " + type.name() + " where account_id = ?" + start + " order by " + id;
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

    private static String text(Field field) {
        String column = field.column();
        return switch (field.kind()) {
            case HASH, TEXT, CODE -> column;
            case ID, REFERENCE, INTEGER, DECIMAL, MONEY, DATE, FLAG -> column + "::text";
            case INSTANT -> "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
        };
    }
}
