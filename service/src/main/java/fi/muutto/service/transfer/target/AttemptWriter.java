package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.TargetState;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that change attempts, in the transaction whose client this has. */
final class AttemptWriter {
    private final JdbcClient jdbc;

    AttemptWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The attempt, held until the transaction ends. */
    AttemptRow lock(UUID attempt) {
        return jdbc.sql("select " + AttemptMapper.COLUMNS + " from target_attempt where id = :attempt for update")
                .param("attempt", attempt)
                .query((row, number) -> AttemptMapper.row(row))
                .single();
    }

    /** Answers false if the person or the account has an attempt that runs. */
    boolean insert(TargetState state, PersonId person, AccountId own, @Nullable AccountId arriving, Instant now) {
        int inserted = jdbc.sql("""
                        insert into target_attempt
                               (id, person_id, own_account, arriving_account, phase, marks, started_at, changed_at)
                        values (:id, :person, :own, cast(:arriving as uuid), :phase, :marks, :now, :now)
                        on conflict do nothing
                        """)
                .param("id", state.attempt())
                .param("person", person.value())
                .param("own", own.value())
                .param("arriving", arriving == null ? null : arriving.value())
                .param("phase", state.phase().name())
                .param("marks", marks(state))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return inserted == 1;
    }

    void store(TargetState state, @Nullable EndReason reason, Instant now) {
        jdbc.sql("""
                update target_attempt
                   set phase = :phase, marks = :marks, reason = :reason, trouble = null, failures = 0, retry_at = null,
                       changed_at = :now
                 where id = :id
                """)
                .param("phase", state.phase().name())
                .param("marks", marks(state))
                .param("reason", reason == null ? null : reason.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", state.attempt())
                .update();
        jdbc.sql("""
                insert into target_phase (attempt_id, phase, reached_at) values (:id, :phase, :now)
                on conflict (attempt_id, phase) do nothing
                """)
                .param("id", state.attempt())
                .param("phase", state.phase().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] marks(TargetState state) {
        return state.marks().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    void keep(UUID attempt, Facts facts) {
        if (facts.head() != null) {
            keepHead(attempt, facts.head());
        }
        if (facts.handOver() != null) {
            keepText(attempt, "hand_over", new String(RequestJson.write(facts.handOver()), StandardCharsets.UTF_8));
        }
        if (!facts.problems().isEmpty()) {
            keepProblems(attempt, facts.problems());
        }
    }

    /** The first head counts: the account that travels is named once. */
    private void keepHead(UUID attempt, AccountHead head) {
        jdbc.sql("""
                update target_attempt set head = :head, arriving_account = :account
                 where id = :attempt and head is null and coalesce(arriving_account, :account) = :account
                """)
                .param("head", new String(AnswerJson.write(head), StandardCharsets.UTF_8))
                .param("account", head.account())
                .param("attempt", attempt)
                .update();
    }

    void keepText(UUID attempt, String column, String text) {
        jdbc.sql("update target_attempt set " + column + " = :text where id = :attempt")
                .param("text", text)
                .param("attempt", attempt)
                .update();
    }

    private void keepProblems(UUID attempt, List<Problem> problems) {
        jdbc.sql("delete from target_problem where attempt_id = :attempt")
                .param("attempt", attempt)
                .update();
        int position = 0;
        for (Problem problem : problems) {
            var field = problem.field();
            jdbc.sql("""
                    insert into target_problem (attempt_id, position, type, record, field, flaw, detail)
                    values (:attempt, :position, :type, :record, :field, :flaw, :detail)
                    """)
                    .param("attempt", attempt)
                    .param("position", ++position)
                    .param("type", problem.type().name())
                    .param("record", problem.record())
                    .param("field", field == null ? null : field.name())
                    .param("flaw", problem.flaw().name())
                    .param("detail", problem.detail())
                    .update();
        }
    }

    void tell(UUID attempt, String news) {
        keepText(attempt, "news", news);
    }

    void eraseDue(UUID attempt, boolean due) {
        jdbc.sql("update target_attempt set erase_due = :due where id = :attempt")
                .param("due", due)
                .param("attempt", attempt)
                .update();
        forgetProgress(attempt);
    }

    /** How far copying has come means nothing once it is over. */
    void forgetProgress(UUID attempt) {
        jdbc.sql("delete from target_progress where attempt_id = :attempt")
                .param("attempt", attempt)
                .update();
    }

    /** Notes why nothing goes on, how often that was so, and when it is tried again. */
    void waits(UUID attempt, Trouble trouble, Duration delay, Instant now) {
        jdbc.sql("""
                update target_attempt set trouble = :trouble, failures = failures + 1, retry_at = :retryAt
                 where id = :attempt
                """)
                .param("trouble", trouble.name())
                .param("retryAt", now.plus(delay).atOffset(ZoneOffset.UTC))
                .param("attempt", attempt)
                .update();
    }

    void goesOn(UUID attempt) {
        jdbc.sql("""
                update target_attempt set trouble = null, failures = 0, retry_at = null
                 where id = :attempt and trouble is not null
                """).param("attempt", attempt).update();
    }
}
