package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetMark;
import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.protocol.transfer.TargetState;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of {@code target_attempt} to an {@link AttemptRow}. */
final class AttemptMapper {
    static final String COLUMNS = """
            id, person_id, own_account, arriving_account, phase, marks, head, hand_over, source_receipt, target_receipt,
            reason, erase_due, news, trouble, failures, retry_at, started_at, changed_at""";

    private AttemptMapper() {}

    static AttemptRow row(ResultSet row) throws SQLException {
        var arriving = row.getObject("arriving_account", UUID.class);
        var reason = row.getString("reason");
        var trouble = row.getString("trouble");
        return new AttemptRow(
                new TargetState(
                        row.getObject("id", UUID.class), TargetPhase.valueOf(row.getString("phase")), marks(row)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AccountId(row.getObject("own_account", UUID.class)),
                arriving == null ? null : new AccountId(arriving),
                row.getString("head"),
                row.getString("hand_over"),
                row.getString("source_receipt"),
                row.getString("target_receipt"),
                reason == null ? null : EndReason.valueOf(reason),
                row.getBoolean("erase_due"),
                row.getString("news"),
                trouble == null ? null : Trouble.valueOf(trouble),
                row.getInt("failures"),
                instant(row, "retry_at"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Set<TargetMark> marks(ResultSet row) throws SQLException {
        var marks = EnumSet.noneOf(TargetMark.class);
        Arrays.stream((String[]) row.getArray("marks").getArray())
                .map(TargetMark::valueOf)
                .forEach(marks::add);
        return marks;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
