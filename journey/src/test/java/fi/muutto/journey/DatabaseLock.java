package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A lock that a service runs into, taken by the test from outside. */
final class DatabaseLock implements AutoCloseable {
    private static final int TRIES = 600;

    private final Connection holder;
    private final Connection watcher;

    DatabaseLock(ServiceProcess service, String statement) throws Exception {
        holder = service.wholeDatabase();
        watcher = service.wholeDatabase();
        holder.setAutoCommit(false);
        try (var locking = holder.createStatement()) {
            locking.execute(statement);
        }
    }

    /** Until somebody waits for the lock. */
    void awaitWaiter() throws SQLException, InterruptedException {
        int pid = holder.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        for (int tries = 0; tries < TRIES; tries++) {
            if (isWaitedFor(pid)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(false).as("somebody to run into the lock").isTrue();
    }

    private boolean isWaitedFor(int pid) throws SQLException {
        var query = "select exists (select from pg_stat_activity where " + pid + " = any (pg_blocking_pids(pid)))";
        try (var statement = watcher.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** The server may have been killed meanwhile, and the lock with it. */
    @Override
    public void close() {
        for (var connection : new Connection[] {holder, watcher}) {
            try {
                connection.close();
            } catch (SQLException e) {
                // gone already
            }
        }
    }
}
