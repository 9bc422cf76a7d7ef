package fi.muutto.service.records;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.record.Problem.Flaw;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.service.account.AccountId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges what arrives: single lines before they are written, the account as a whole afterwards. Reports every problem. */
@Component
public class RecordCheck {
    private static final List<RecordType> SINGLE = List.of(CompanyRecord.TYPE, InvoicingSettingsRecord.TYPE);

    private final JdbcClient jdbc;

    public RecordCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forms, limits and rules of each line, and that ids rise from the last one of the page before. */
    public static void lines(List<RecordLine> page, @Nullable String after, Problems problems) {
        var order = new LineOrder(after);
        page.forEach(line -> order.check(line, problems));
    }

    /** References that point to nothing and types that must have exactly one record; inside a transaction of the account. */
    public void account(AccountId account, Problems problems) {
        // Right after a copy the statistics are stale, and a nested loop over them takes hours.
        jdbc.sql("set local enable_nestloop = off").update();
        for (RecordType type : RecordTypes.ALL) {
            type.references().forEach(field -> dangling(account, type, field, problems));
        }
        SINGLE.forEach(type -> single(account, type, problems));
        jdbc.sql("set local enable_nestloop = on").update();
    }

    private void dangling(AccountId account, RecordType type, Field field, Problems problems) {
        var target = target(field);
        var sql = """
                select child.%s::text as id, count(*) over () as found
                  from %s child
                 where child.account_id = :account and child.%s is not null
                   and not exists (select 1 from %s parent
                                    where parent.account_id = :account and parent.%s = child.%s)
                 order by 1 limit :kept
                """.formatted(
                        type.id().column(),
                        type.name(),
                        field.column(),
                        target.name(),
                        target.id().column(),
                        field.column());
        var found = jdbc.sql(sql)
                .param("account", account.value())
                .param("kept", Problems.KEPT)
                .query(Found.class)
                .list();
        for (int i = 0; i < found.size(); i++) {
            var problem = new Problem(type, found.get(i).id(), field, Flaw.DANGLING_REFERENCE, null);
            problems.add(problem, i == 0 ? found.get(0).found() - found.size() + 1 : 1);
        }
    }

    private record Found(String id, long found) {}

    private void single(AccountId account, RecordType type, Problems problems) {
        long count = jdbc.sql("select count(*) from " + type.name() + " where account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
        if (count != 1) {
            problems.add(new Problem(type, null, null, Flaw.NOT_ONE, null));
        }
    }

    /** Which lines refer to records that are neither stored nor among them. */
    void dangling(AccountId account, List<RecordLine> lines, Problems problems) {
        for (Field field : lines.get(0).type().references()) {
            var missing = missing(account, field, lines);
            lines.stream()
                    .filter(line -> missing.contains(line.get(field)))
                    .map(line -> new Problem(line.type(), line.id(), field, Flaw.DANGLING_REFERENCE, null))
                    .forEach(problems::add);
        }
    }

    private List<String> missing(AccountId account, Field field, List<RecordLine> lines) {
        var target = target(field);
        var referred = lines.stream()
                .map(line -> line.get(field))
                .filter(Objects::nonNull)
                .distinct();
        var own = target.equals(lines.get(0).type())
                ? lines.stream().map(RecordLine::id).toList()
                : List.<String>of();
        return jdbc
                .sql("""
                select wanted from unnest(:referred::text[]) wanted
                 where not exists (select 1 from %s where account_id = :account and %s = wanted%s)
                """.formatted(target.name(), target.id().column(), TableSql.cast(target.id())))
                .param("referred", referred.toArray(String[]::new))
                .param("account", account.value())
                .query(String.class)
                .stream()
                .filter(id -> !own.contains(id))
                .toList();
    }

    private static RecordType target(Field field) {
        return RecordTypes.named(Objects.requireNonNull(field.refersTo()));
    }
}
