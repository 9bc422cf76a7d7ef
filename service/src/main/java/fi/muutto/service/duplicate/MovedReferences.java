package fi.muutto.service.duplicate;

import fi.muutto.protocol.record.MergedReferenceRecord;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.duplicate.Register.Pointer;
import fi.muutto.service.shell.Ids;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what points to one record of a register to another one, writes down what moved, and moves just that back. */
@Component
class MovedReferences {
    private static final String ID =
            "case when m.record_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'" + " then m.record_id::uuid end";

    private final AccountWork work;
    private final JdbcClient jdbc;
    private final Ids ids;

    MovedReferences(AccountWork work, JdbcClient jdbc, Ids ids) {
        this.work = work;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** A merge among others: what pointed to one record is to point to another one. */
    record Step(UUID merge, UUID from, UUID to) {}

    /** How many records point to those that would go. */
    long count(AccountId account, List<Pair> pairs) {
        return work.read(
                account,
                () -> Stream.of(Register.values())
                        .mapToLong(register -> count(
                                account,
                                register,
                                pairs.stream()
                                        .filter(pair -> pair.isOf(register))
                                        .map(Pair::goneId)
                                        .collect(Collectors.toSet())))
                        .sum());
    }

    /** How many records point to these. */
    long count(AccountId account, Register register, Collection<UUID> records) {
        return register.pointers().stream()
                .mapToLong(pointer -> jdbc.sql(
                                "select count(*) from " + pointer.type().name() + " where account_id = :account and "
                                        + pointer.field().column() + " = any (:ids)")
                        .param("account", account.value())
                        .param("ids", records.toArray(UUID[]::new))
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** In one pass over each table, as lines have no index for their products. No record goes in two of the steps. */
    void move(AccountId account, Register register, List<Step> steps) {
        var byFrom = steps.stream().collect(Collectors.toMap(Step::from, step -> step));
        register.pointers().forEach(pointer -> {
            var moved = moved(account, pointer, byFrom);
            if (!moved.isEmpty()) {
                writeDown(account, pointer, moved);
            }
        });
    }

    private record Moved(UUID merge, UUID record) {}

    private List<Moved> moved(AccountId account, Pointer pointer, Map<UUID, Step> byFrom) {
        var from = byFrom.keySet().toArray(UUID[]::new);
        var to = Stream.of(from).map(id -> way(byFrom, id).getLast().to()).toArray(UUID[]::new);
        var column = pointer.field().column();
        return jdbc
                .sql("update " + pointer.type().name() + " t set " + column + " = way.target"
                        + " from unnest(:from::uuid[], :to::uuid[]) as way (origin, target)"
                        + " where t.account_id = :account and t." + column + " = way.origin returning t.id, way.origin")
                .param("account", account.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .flatMap(row -> way(byFrom, row.getValue()).stream().map(step -> new Moved(step.merge(), row.getKey())))
                .toList();
    }

    /** The steps that lead from this record to one that stays. */
    private static ArrayDeque<Step> way(Map<UUID, Step> byFrom, UUID from) {
        var way = new ArrayDeque<Step>();
        for (var step = byFrom.get(from); step != null; step = byFrom.get(step.to())) {
            way.add(step);
        }
        return way;
    }

    private void writeDown(AccountId account, Pointer pointer, List<Moved> moved) {
        jdbc.sql("insert into " + MergedReferenceRecord.TYPE.name()
                        + " (account_id, id, merge_id, referring, record_id)"
                        + " select :account, moved.id, moved.merge, :referring, moved.record_id::text"
                        + " from unnest(:own::uuid[], :merges::uuid[], :moved::uuid[]) as moved (id, merge, record_id)")
                .param("account", account.value())
                .param("referring", pointer.type().name())
                .param("own", moved.stream().map(one -> ids.next()).toArray(UUID[]::new))
                .param("merges", moved.stream().map(Moved::merge).toArray(UUID[]::new))
                .param("moved", moved.stream().map(Moved::record).toArray(UUID[]::new))
                .update();
    }

    /** Leaves alone what points elsewhere by now: somebody chose that. */
    void moveBack(AccountId account, UUID merge, Register register, UUID from, UUID to) {
        for (var pointer : register.pointers()) {
            var column = pointer.field().column();
            jdbc.sql("update " + pointer.type().name() + " t set " + column + " = :to from merged_reference m"
                            + " where t.account_id = :account and m.account_id = :account and m.merge_id = :merge"
                            + " and m.referring = :referring and t.id = " + ID + " and t." + column + " = :from")
                    .param("account", account.value())
                    .param("merge", merge)
                    .param("referring", pointer.type().name())
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
        jdbc.sql("delete from merged_reference where account_id = :account and merge_id = :merge")
                .param("account", account.value())
                .param("merge", merge)
                .update();
    }
}
