package fi.muutto.service.records;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.Values;
import fi.muutto.service.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Single records of a declared type, read and written by the names of their fields: for features whose records have more
 * fields than are worth naming twice. Works inside a transaction of {@link fi.muutto.service.account.AccountWork}.
 */
@Component
public class RecordRows {
    private final JdbcClient jdbc;

    public RecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record of this id. */
    public Optional<RecordLine> find(AccountId account, RecordType type, UUID id) {
        return one(account, type, id, "");
    }

    /** The record of this id; nobody else changes it until the transaction ends. */
    public Optional<RecordLine> lock(AccountId account, RecordType type, UUID id) {
        return one(account, type, id, " for update");
    }

    private Optional<RecordLine> one(AccountId account, RecordType type, UUID id, String lock) {
        return jdbc.sql(select(type) + " and " + type.id().column() + " = :id" + lock)
                .param("account", account.value())
                .param("id", id)
                .query((row, number) -> line(type, row))
                .optional();
    }

    /** All records of the account, in the order of a field and then of their ids. */
    public List<RecordLine> all(AccountId account, RecordType type, Field order) {
        return jdbc.sql(select(type) + order(type, order))
                .param("account", account.value())
                .query((row, number) -> line(type, row))
                .list();
    }

    /** The records that refer to another one, in the order of a field and then of their ids. */
    public List<RecordLine> of(AccountId account, RecordType type, Field reference, UUID id, Field order) {
        return jdbc.sql(select(type) + " and " + reference.column() + " = :reference" + order(type, order))
                .param("account", account.value())
                .param("reference", id)
                .query((row, number) -> line(type, row))
                .list();
    }

    private static String select(RecordType type) {
        return "select " + TableSql.columns(type) + " from " + type.name() + " where account_id = :account";
    }

    private static String order(RecordType type, Field field) {
        return " order by " + field.column() + ", " + type.id().column();
    }

    private static RecordLine line(RecordType type, ResultSet row) throws SQLException {
        var values = new @Nullable String[type.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = text(type.fields().get(i).kind(), row, i + 1);
        }
        return new RecordLine(type, values);
    }

    private static @Nullable String text(Kind kind, ResultSet row, int column) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        return switch (kind) {
            case ID, REFERENCE, HASH, TEXT, CODE, INTEGER, DECIMAL, DATE -> row.getString(column);
            case MONEY -> Values.money(row.getLong(column));
            case FLAG -> Boolean.toString(row.getBoolean(column));
            case INSTANT ->
                Values.instant(
                        row.getObject(column, java.time.OffsetDateTime.class).toInstant());
        };
    }

    /** Adds the record. */
    public void insert(AccountId account, RecordLine record) {
        var fields = record.type().fields();
        var sql = "insert into " + record.type().name() + " (account_id, " + TableSql.columns(record.type())
                + ") values (:account, "
                + fields.stream().map(RecordRows::parameter).collect(Collectors.joining(", ")) + ")";
        bound(jdbc.sql(sql), record, fields).param("account", account.value()).update();
    }

    /** Changes these fields of the record; answers false if there is none of its id. */
    public boolean update(AccountId account, RecordLine record, Collection<Field> fields) {
        var id = record.type().id();
        var changes = fields.stream()
                .map(field -> field.column() + " = " + parameter(field))
                .collect(Collectors.joining(", "));
        var statement = jdbc.sql("update " + record.type().name() + " set " + changes
                + " where account_id = :account and " + id.column() + " = (:the_id)" + TableSql.cast(id));
        return bound(statement, record, fields)
                        .param("account", account.value())
                        .param("the_id", record.id())
                        .update()
                == 1;
    }

    private static String parameter(Field field) {
        return "(:" + field.column() + ")" + TableSql.cast(field);
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, RecordLine record, Collection<Field> fields) {
        var bound = statement;
        for (var field : fields) {
            var text = record.get(field);
            bound = bound.param(field.column(), text == null ? null : TableSql.stored(field.kind(), text));
        }
        return bound;
    }
}
