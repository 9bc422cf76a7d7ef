package fi.muutto.service.records;

import fi.muutto.protocol.record.CanonicalLine;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.TypeDigest;
import fi.muutto.protocol.record.Values;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.TypeTally;
import fi.muutto.service.account.AccountId;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads records as canonical lines in id order, in constant memory. Works inside a transaction of
 * {@link fi.muutto.service.account.AccountWork}; whoever needs several answers about the same state reads a frozen or
 * arriving account, or a snapshot.
 */
@Component
public class RecordExport {
    private static final int MOST_ROWS = 1000;
    private static final int FETCHED_CHARACTERS = 16_000_000;

    private final JdbcTemplate jdbc;

    public RecordExport(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whole lines that fit into that many bytes, at least one if any is left; begins after the id, if one is given. */
    public RecordPage page(AccountId account, RecordType type, @Nullable String after, int bytes) {
        var page = new Page(bytes);
        lines(account, type, after, page);
        return new RecordPage(page.out.toByteArray(), page.count, page.last, page.complete);
    }

    /** Count and digest of all records of the type. */
    public TypeTally tally(AccountId account, RecordType type) {
        var digest = new TypeDigest();
        lines(account, type, null, (id, line) -> {
            digest.add(id, line);
            return true;
        });
        return new TypeTally(type.name(), digest.count(), new Sha256(digest.hex()));
    }

    /** Hands over every line after the id, or all of them, until the sink has had enough. */
    public void lines(AccountId account, RecordType type, @Nullable String after, LineSink sink) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("records are read inside a transaction of the account");
        }
        jdbc.execute((Connection connection) -> {
            try (var statement = connection.prepareStatement(TableSql.lines(type, after))) {
                statement.setObject(1, account.value());
                if (after != null) {
                    statement.setString(2, after);
                }
                read(statement, type, sink);
            }
            return true;
        });
    }

    private static void read(PreparedStatement statement, RecordType type, LineSink sink) throws SQLException {
        var canonical = new CanonicalLine(type);
        statement.setFetchSize(rowsAtOnce(type));
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var line = line(type, rows);
                if (!sink.take(line.id(), canonical.bytes(line))) {
                    return;
                }
            }
        }
    }

    private static RecordLine line(RecordType type, ResultSet rows) throws SQLException {
        var values = new @Nullable String[type.fields().size()];
        for (int i = 0; i < values.length; i++) {
            String text = rows.getString(i + 1);
            boolean cents = text != null && type.fields().get(i).kind() == Kind.MONEY;
            values[i] = cents ? Values.money(Long.parseLong(text)) : text;
        }
        return new RecordLine(type, values);
    }

    /** Types with long texts are fetched in smaller steps, so that a hostile account does not fill the memory. */
    private static int rowsAtOnce(RecordType type) {
        int longest = type.fields().stream().mapToInt(Field::limit).sum();
        return Math.max(1, Math.min(MOST_ROWS, FETCHED_CHARACTERS / (longest + 1)));
    }

    /** Fills up to a size; the line that did not fit tells that more follow. */
    private static final class Page implements LineSink {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final int bytes;
        private int count;
        private @Nullable String last;
        private boolean complete = true;

        private Page(int bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean take(String id, byte[] line) {
            if (count > 0 && out.size() + line.length > bytes) {
                complete = false;
                return false;
            }
            out.writeBytes(line);
            count++;
            last = id;
            return true;
        }
    }
}
