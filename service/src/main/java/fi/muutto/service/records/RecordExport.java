package fi.muutto.service.records;

import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.TypeDigest;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.TypeTally;
import fi.muutto.service.account.AccountId;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
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
    private static final int FIRST_ROWS = 500;

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
        var line = new CopiedLine(type);
        var from = after;
        boolean more = true;
        while (more) {
            int rows = sink.rows();
            String query = TableSql.copyOut(account, type, from, rows);
            var batch = jdbc.execute((Connection connection) -> copy(connection, query, line, sink));
            from = line.id();
            more = batch != null && batch == rows;
        }
    }

    /** How many rows the sink has taken; 0 if it has had enough. */
    private static int copy(Connection connection, String query, CopiedLine line, LineSink sink) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query);
        int taken = 0;
        try {
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                byte[] bytes = line.of(row);
                if (!sink.take(line.id(), bytes)) {
                    return 0;
                }
                taken++;
            }
            return taken;
        } finally {
            readPast(copy);
        }
    }

    /** Cancelling would cost a connection of its own and an error; what is left of a batch is little. */
    private static void readPast(CopyOut copy) throws SQLException {
        while (copy.isActive() && copy.readFromCopy() != null) {
            continue;
        }
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

        /** About as many as fit, from what the lines so far have taken. */
        @Override
        public int rows() {
            return count == 0 ? FIRST_ROWS : (bytes - out.size()) / (out.size() / count) + 1;
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
