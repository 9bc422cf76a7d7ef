package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.EqualityOracle;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What must be true once a move is over, by SQL on both databases. */
final class Aftermath {
    private static final String ENDED = "select state from account where id = ?";
    private static final String LEFT_AT_SOLO = """
            select 'attempt ' || id || ' in ' || phase || ' ' || marks::text from target_attempt
             where not (phase = 'ACKNOWLEDGED' or (phase = 'ABORTED' and 'SETTLED' = any (marks))) or erase_due
            union all select 'progress of ' || attempt_id || ' in ' || type from target_progress
            union all select 'problem of ' || attempt_id from target_problem
            union all select 'account ' || id || ' ' || state from account
                where state not in ('OPEN', 'JOINED') or (state = 'OPEN' and attempt is not null)
            union all select task_name || ' ' || task_instance from scheduled_tasks where task_name like 'transfer%'
            """;
    private static final String LEFT_AT_ISOLTA = """
            select 'attempt ' || id || ' ' || state from source_attempt where state = 'FROZEN'
            union all select 'account ' || id || ' ' || state from account
                where state not in ('OPEN', 'HANDED_OVER') or lease_until is not null
            union all select task_name || ' ' || task_instance from scheduled_tasks where task_name like 'transfer%'
            """;

    private Aftermath() {}

    /** The account lives at Solo and nowhere else; every row of it is there once, beside what its owner had. */
    static void requireMoved(Scene scene, Mover mover) throws Exception {
        mover.awaitPhase("ACKNOWLEDGED.*");
        try (var isolta = scene.isolta.wholeDatabase();
                var solo = scene.solo.wholeDatabase()) {
            assertThat(Sql.texts(isolta, ENDED, mover.account)).containsExactly("HANDED_OVER");
            assertThat(Sql.texts(solo, ENDED, mover.account)).containsExactly("OPEN");
            assertThat(Sql.texts(solo, ENDED, mover.own)).containsExactly("JOINED");
            assertThat(EqualityOracle.rows(isolta, mover.account)).isGreaterThan(20);
            assertThat(EqualityOracle.differences(isolta, solo, mover.account))
                    .singleElement()
                    .asString()
                    .contains("customer only at the target", "Uusi Asiakas Oy");
        }
    }

    /** The account is where it was, and nothing of it is at Solo. */
    static void requireStayed(Scene scene, Mover mover) throws Exception {
        mover.awaitPhase("(?!.*erasing)ABORTED.*SETTLED.*");
        try (var isolta = scene.isolta.wholeDatabase();
                var solo = scene.solo.wholeDatabase()) {
            assertThat(Sql.texts(isolta, ENDED, mover.account)).containsExactly("OPEN");
            assertThat(Sql.texts(solo, ENDED, mover.own)).containsExactly("OPEN");
            assertThat(Sql.texts(solo, ENDED, mover.account)).isEmpty();
            for (var table : Copies.tables(solo)) {
                var query = "select '' from " + table + " where account_id = ?";
                assertThat(Sql.texts(solo, query, mover.account)).as(table).isEmpty();
            }
        }
    }

    /** Nothing of any move is under way or left behind at either service. */
    static void requireNothingLeftOver(Scene scene) throws Exception {
        try (var isolta = scene.isolta.wholeDatabase();
                var solo = scene.solo.wholeDatabase()) {
            assertThat(soon(solo, LEFT_AT_SOLO)).isEmpty();
            assertThat(soon(isolta, LEFT_AT_ISOLTA)).isEmpty();
        }
        scene.bystanders.requireUnchanged();
    }

    /** Jobs find out on their next run that there is nothing to do. */
    private static List<String> soon(Connection database, String query) throws SQLException, InterruptedException {
        var left = Sql.texts(database, query);
        for (int tries = 0; tries < 50 && !left.isEmpty(); tries++) {
            Thread.sleep(200); // another process works it off and tells nobody
            left = Sql.texts(database, query);
        }
        return left;
    }
}
