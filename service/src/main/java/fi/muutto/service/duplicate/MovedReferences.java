package fi.muutto.service.duplicate;

import fi.muutto.protocol.record.MergedReferenceRecord;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.duplicate.Register.Pointer;
import fi.muutto.service.shell.Ids;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what points to one record of a register to another one, writes down what moved, and moves just that back. */
@Component
class MovedReferences {
    private static final String ID =
            "case when m.record_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'" + " then m.record_id::uuid end";

    private final JdbcClient jdbc;
    private final Ids ids;

    MovedReferences(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** How many records point to this one. */
    long count(AccountId account, Register register, UUID id) {
        return register.pointers().stream()
                .mapToLong(pointer -> jdbc.sql(
                                "select count(*) from " + pointer.type().name() + " where account_id = :account and "
                                        + pointer.field().column() + " = :id")
                        .param("account", account.value())
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .sum();
    }

    void move(AccountId account, UUID merge, Register register, UUID from, UUID to) {
        register.pointers().forEach(pointer -> move(account, merge, pointer, from, to));
    }

    private void move(AccountId account, UUID merge, Pointer pointer, UUID from, UUID to) {
        var column = pointer.field().column();
        var moved = jdbc.sql("update " + pointer.type().name() + " set " + column
                        + " = :to where account_id = :account and " + column + " = :from returning id")
                .param("account", account.value())
                .param("from", from)
                .param("to", to)
                .query(UUID.class)
                .list();
        if (!moved.isEmpty()) {
            var own = moved.stream().map(id -> ids.next()).toArray(UUID[]::new);
            jdbc.sql("insert into " + MergedReferenceRecord.TYPE.name()
                            + " (account_id, id, merge_id, referring, record_id)"
                            + " select :account, moved.id, :merge, :referring, moved.record_id::text"
                            + " from unnest(:own::uuid[], :moved::uuid[]) as moved (id, record_id)")
                    .param("account", account.value())
                    .param("merge", merge)
                    .param("referring", pointer.type().name())
                    .param("own", own)
                    .param("moved", moved.toArray(UUID[]::new))
                    .update();
        }
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
