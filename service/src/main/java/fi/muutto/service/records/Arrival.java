package fi.muutto.service.records;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open transaction that may write one arriving account. */
public final class Arrival {
    private static final int PIECE = 64 * 1024;

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

    /** Copies the records into the table of their type. They must have passed {@link RecordCheck#lines}. */
    public void copy(RecordType type, List<RecordLine> lines) {
        var text = new CopyText(account, type, PIECE);
        lines.forEach(text::add);
        copy(text, () -> lines);
    }

    /** Copies the records of a page without problems into the table of their type. */
    public void copy(CheckedPage page) {
        if (!page.problems().isEmpty()) {
            throw new IllegalArgumentException("a page with problems");
        }
        copy(page.text(), page::lines);
    }

    private void copy(CopyText text, Supplier<List<RecordLine>> lines) {
        if (text.count() > 0) {
            keys(false);
            template.execute((Connection connection) -> copy(connection, text, lines));
            keys(true);
        }
    }

    /**
     * References of an account that nobody sees yet are checked as a whole before it is offered ({@link
     * RecordCheck#account}); row by row that takes half of the time. The role may be denied the right on an external
     * server; then each row is checked. The gate was passed, so the backstop, which is off with the keys, has nothing to do.
     *
     * <p>Nor does a page wait for the disk: progress is lost with its rows, and whatever follows in the log waits for all.
     */
    private void keys(boolean on) {
        jdbc.sql("""
                select case when has_parameter_privilege('session_replication_role', 'set')
                            then set_config('session_replication_role', :role, true) end,
                       set_config('synchronous_commit', 'off', true)
                """).param("role", on ? "origin" : "replica").query().singleRow();
    }

    private static boolean copy(Connection connection, CopyText text, Supplier<List<RecordLine>> lines)
            throws SQLException {
        var api = connection.unwrap(PGConnection.class).getCopyAPI();
        long copied;
        try {
            copied = copy(api.copyIn(text.statement()), text);
        } catch (SQLException e) {
            throw refusal(e, text, lines);
        }
        if (copied != text.count()) {
            throw new IllegalStateException(copied + " of " + text.count() + " records were copied");
        }
        return true;
    }

    private static long copy(CopyIn copy, CopyText text) throws SQLException {
        try {
            text.text().writeTo(copy, PIECE);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Bad data and broken constraints are the sender's fault; anything else is ours or the moment's. */
    private static SQLException refusal(SQLException e, CopyText text, Supplier<List<RecordLine>> lines) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("22") || state.startsWith("23")) {
            throw new CopyRefusedException(text.type(), lines.get(), state);
        }
        return e;
    }
}
