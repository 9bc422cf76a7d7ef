package fi.muutto.service.records;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open transaction that may write one arriving account. */
public final class Arrival {
    private final AccountId account;
    private final UUID attempt;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Arrival(AccountId account, UUID attempt, JdbcClient jdbc, JdbcTemplate template) {
        this.account = account;
        this.attempt = attempt;
        this.jdbc = jdbc;
        this.template = template;
    }

    public AccountId account() {
        return account;
    }

    public UUID attempt() {
        return attempt;
    }

    /** For the caller's own rows, in the same transaction. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Copies the records into the table of their type. The lines must have passed {@link RecordCheck#lines}. */
    public void copy(RecordType type, List<RecordLine> lines) {
        if (!lines.isEmpty()) {
            var text = new CopyText(account, type, lines);
            template.execute((Connection connection) -> copy(connection, text));
        }
    }

    private static boolean copy(Connection connection, CopyText text) throws SQLException {
        var api = connection.unwrap(PGConnection.class).getCopyAPI();
        long copied;
        try {
            copied = copy(api.copyIn(text.statement()), text);
        } catch (SQLException e) {
            throw refusal(e, text);
        }
        if (copied != text.lines().size()) {
            throw new IllegalStateException(copied + " of " + text.lines().size() + " records were copied");
        }
        return true;
    }

    private static long copy(CopyIn copy, CopyText text) throws SQLException {
        try {
            text.writeTo(copy);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Bad data and broken constraints are the sender's fault; anything else is ours or the moment's. */
    private static SQLException refusal(SQLException e, CopyText text) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("22") || state.startsWith("23")) {
            throw new CopyRefusedException(text.type(), text.lines(), state);
        }
        return e;
    }
}
