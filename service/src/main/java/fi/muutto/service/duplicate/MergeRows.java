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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        return merges(account, "gone_id = :id", id, 1);
    }

    /** Merges into this record, or all for null; the latest first, at most {@link #MOST}. */
    List<RecordLine> into(AccountId account, @Nullable String id) {
        return merges(account, "(:id::text is null or kept_id = :id)", id, MOST);
    }

    Optional<RecordLine> latestInto(AccountId account, String id) {
        return merges(account, "kept_id = :id", id, 1).stream().findFirst();
    }

    private List<RecordLine> merges(AccountId account, String condition, @Nullable String id, int most) {
        return work.read(
                account,
                () -> jdbc.sql("select id, register, kept_id, gone_id, gone_line, filled, merged_at from register_merge"
                                + " where account_id = :account and " + condition
                                + " order by merged_at desc, id desc limit " + most)
                        .param("account", account.value())
                        .param("id", id)
                        .query((row, number) -> merge(row))
                        .list());
    }

    private static RecordLine merge(ResultSet row) throws SQLException {
        return RecordLine.of(RegisterMergeRecord.TYPE)
                .set(RegisterMergeRecord.ID, row.getObject(1, UUID.class))
                .set(RegisterMergeRecord.REGISTER, row.getString(2))
                .set(RegisterMergeRecord.KEPT_ID, row.getString(3))
                .set(RegisterMergeRecord.GONE_ID, row.getString(4))
                .set(RegisterMergeRecord.GONE_LINE, row.getString(5))
                .set(RegisterMergeRecord.FILLED, row.getString(6))
                .set(
                        RegisterMergeRecord.MERGED_AT,
                        row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
