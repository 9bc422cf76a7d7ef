package fi.muutto.service.account;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/** What PostgreSQL said, by its five characters; Spring's own classes of errors differ with its settings. */
final class SqlState {
    static final String LOCK_TIMEOUT = "55P03";

    /** The backstop of the account tables; see {@code account_backstop}. */
    static final String NOT_WRITABLE = "MU001";

    private SqlState() {}

    static boolean is(String state, DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause && state.equals(cause.getSQLState());
    }
}
