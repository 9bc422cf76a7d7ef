package fi.muutto.bench;

import java.sql.SQLException;

/** Where the time of the last moves went, from what the target itself has written down. */
final class PhaseTimes {
    private PhaseTimes() {}

    static void print(ServiceDatabase solo, int accounts) throws SQLException {
        System.out.println("phases          " + solo.text("""
                select string_agg(phase || ' ' || round(median::numeric, 2), ', ' order by first)
                  from (select phase, percentile_cont(0.5) within group (order by seconds) as median, min(seconds) as first
                          from (select p.phase, extract(epoch from p.reached_at - a.started_at) as seconds
                                  from (select * from target_attempt order by started_at desc limit ?) a
                                  join target_phase p on p.attempt_id = a.id) reached
                         group by phase) phases
                """, accounts));
    }
}
