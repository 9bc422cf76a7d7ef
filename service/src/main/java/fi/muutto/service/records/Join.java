package fi.muutto.service.records;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.FileRecord;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies what one account holds into another one that has arrived here, under the same record ids. */
@Component
public class Join {
    private final AccountTables tables;

    public Join(AccountTables tables) {
        this.tables = tables;
    }

    /**
     * Copies all types, parents first, in the transaction of the caller, who holds both accounts. A type without a rule is
     * copied as it is; files are always only those that are missing.
     *
     * @return how many records of each type were copied
     */
    public Map<RecordType, Integer> join(Arrival arrived, AccountId from, Map<RecordType, JoinRule> rules) {
        var copied = new LinkedHashMap<RecordType, Integer>();
        for (AccountTable table : tables.all()) {
            var standard =
                    table.type().equals(FileRecord.TYPE) ? JoinRule.copyMissing(FileRecord.SHA256) : JoinRule.copy();
            var rule = rules.getOrDefault(table.type(), standard);
            if (rule.copied()) {
                copied.put(table.type(), copy(arrived, from, table.type(), rule));
                table.parts().forEach(part -> copyPart(arrived, from, part));
            }
        }
        return copied;
    }

    private static int copy(Arrival arrived, AccountId from, RecordType type, JoinRule rule) {
        var sql = "insert into " + type.name() + " (account_id, " + TableSql.columns(type) + ") select :target, "
                + values(type, rule) + " from " + type.name() + " own where own.account_id = :source"
                + missing(type, rule.known());
        var statement = arrived.jdbc()
                .sql(sql)
                .param("target", arrived.account().value())
                .param("source", from.value());
        for (var change : rule.changed().entrySet()) {
            String value = change.getValue();
            statement = statement.param(
                    change.getKey().column(),
                    value == null ? null : TableSql.stored(change.getKey().kind(), value));
        }
        return statement.update();
    }

    private static String values(RecordType type, JoinRule rule) {
        return type.fields().stream()
                .map(field -> rule.changed().containsKey(field) ? parameter(field) : "own." + field.column())
                .collect(Collectors.joining(", "));
    }

    private static String parameter(Field field) {
        return "(:" + field.column() + ")" + TableSql.cast(field);
    }

    private static String missing(RecordType type, @Nullable Field known) {
        if (known == null) {
            return "";
        }
        String column = known.column();
        return " and not exists (select 1 from " + type.name() + " other where other.account_id = :target and other."
                + column + " = own." + column + ")";
    }

    private static void copyPart(Arrival arrived, AccountId from, String part) {
        String columns = columns(arrived.jdbc(), part);
        arrived.jdbc()
                .sql("insert into " + part + " (account_id, " + columns + ") select :target, " + columns + " from "
                        + part + " where account_id = :source on conflict do nothing")
                .param("target", arrived.account().value())
                .param("source", from.value())
                .update();
    }

    /** No declaration names the columns of a part, so the catalogue does. */
    private static String columns(JdbcClient jdbc, String part) {
        return Objects.requireNonNull(
                jdbc.sql("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                 where attrelid = cast(:part as regclass) and attnum > 0 and not attisdropped
                   and attname <> 'account_id'
                """).param("part", part).query(String.class).single());
    }
}
