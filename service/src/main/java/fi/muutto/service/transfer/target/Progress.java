package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.service.records.Arrival;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far copying has come, type by type. */
@Component
class Progress {
    /** Stands for the bytes of the files, which come after all records. */
    static final String BYTES = "bytes";

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where one type stands.
     *
     * @param lastId from where it goes on; null at the beginning
     * @param records how many have arrived
     */
    record Standing(String type, @Nullable String lastId, long records, boolean complete) {}

    List<Standing> of(UUID attempt) {
        return jdbc.sql("""
                select type, last_id, records, complete from target_progress where attempt_id = :attempt
                """).param("attempt", attempt).query(Standing.class).list();
    }

    Standing of(UUID attempt, String type) {
        return of(of(attempt), type);
    }

    static Standing of(List<Standing> standings, String type) {
        return standings.stream()
                .filter(standing -> standing.type().equals(type))
                .findFirst()
                .orElse(new Standing(type, null, 0, false));
    }

    /** Keeps where a type stands, in the transaction that wrote the records, if the attempt still copies. */
    static void keep(Arrival arrival, Standing standing) {
        requireCopying(arrival);
        arrival.jdbc()
                .sql("""
                insert into target_progress (attempt_id, type, last_id, records, complete)
                values (:attempt, :type, :lastId, :records, :complete)
                on conflict (attempt_id, type) do update
                   set last_id = excluded.last_id, records = excluded.records, complete = excluded.complete
                """)
                .param("attempt", arrival.attempt())
                .param("type", standing.type())
                .param("lastId", standing.lastId())
                .param("records", standing.records())
                .param("complete", standing.complete())
                .update();
    }

    /** Whoever ended the attempt meanwhile has the row; a writer that comes too late finds another phase. */
    static void requireCopying(Arrival arrival) {
        var phase = arrival.jdbc()
                .sql("select phase from target_attempt where id = :attempt for share")
                .param("attempt", arrival.attempt())
                .query(TargetPhase.class)
                .single();
        if (phase != TargetPhase.COPYING) {
            throw new TooLateException();
        }
    }

    /** The attempt does not copy any more. */
    static final class TooLateException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
