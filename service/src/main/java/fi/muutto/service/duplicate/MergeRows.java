package fi.muutto.service.duplicate;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.KeptApartRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RegisterMergeRecord;
import fi.muutto.protocol.record.Values;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.RecordRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that merges read and write beside the records themselves. */
@Component
class MergeRows {
    static final int MOST = 200;

    private final AccountWork work;
    private final RecordRows rows;
    private final JdbcClient jdbc;

    MergeRows(AccountWork work, RecordRows rows, JdbcClient jdbc) {
        this.work = work;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** A value as {@link RecordLine#set} takes it. */
    @Nullable
    Object value(Field field, RecordLine from) {
        var text = from.get(field);
        if (text == null) {
            return null;
        }
        return switch (field.kind()) {
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case MONEY -> Values.cents(text);
            default -> text;
        };
    }

    void delete(AccountId account, Register register, Collection<UUID> records) {
        jdbc.sql("delete from " + register.type().name() + " where account_id = :account and id = any (:ids)")
                .param("account", account.value())
                .param("ids", records.toArray(UUID[]::new))
                .update();
    }

    void deleteMerge(AccountId account, UUID merge) {
        jdbc.sql("delete from register_merge where account_id = :account and id = :id")
                .param("account", account.value())
                .param("id", merge)
                .update();
    }

    void keepApart(AccountId account, UUID id, Pair pair, Instant at) {
        jdbc.sql("delete from kept_apart where account_id = :account and first_id = :first and second_id = :second")
                .param("account", account.value())
                .param("first", pair.firstId().toString())
                .param("second", pair.secondId().toString())
                .update();
        rows.insert(
                account,
                RecordLine.of(KeptApartRecord.TYPE)
                        .set(KeptApartRecord.ID, id)
                        .set(KeptApartRecord.REGISTER, pair.register())
                        .set(KeptApartRecord.FIRST_ID, pair.firstId())
                        .set(KeptApartRecord.SECOND_ID, pair.secondId())
                        .set(KeptApartRecord.SEEN, pair.seen())
                        .set(KeptApartRecord.KEPT_AT, at));
    }

    /** The merge that took this record away, if one did. */
    List<RecordLine> thatTook(AccountId account, String id) {
        return ids(account, "gone_id = :id order by merged_at desc limit " + MOST, id);
    }

    /** Merges into this record, or all for null; the latest first. */
    List<RecordLine> into(AccountId account, @Nullable String id) {
        return ids(account, "(:id::text is null or kept_id = :id) order by merged_at desc, id desc limit " + MOST, id);
    }

    private List<RecordLine> ids(AccountId account, String condition, @Nullable String id) {
        return work.read(
                account,
                () -> jdbc
                        .sql("select id from register_merge where account_id = :account and " + condition)
                        .param("account", account.value())
                        .param("id", id)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .flatMap(merge -> rows.find(account, RegisterMergeRecord.TYPE, merge).stream())
                        .toList());
    }
}
