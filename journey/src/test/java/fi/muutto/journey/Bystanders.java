package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** An account at each service that moves nowhere, and what it held before others moved past it. */
final class Bystanders {
    private final Scene scene;
    private final List<UUID> atIsolta;
    private final List<UUID> atSolo;
    private final Map<String, String> before;

    Bystanders(Scene scene) throws Exception {
        this.scene = scene;
        this.atIsolta = List.of(Copies.of(scene.isolta, Models.AT_ISOLTA, "sivusta@isolta.example"));
        this.atSolo = List.of(Copies.of(scene.solo, Models.AT_SOLO, "sivusta@solo.example"));
        this.before = digests();
    }

    void requireUnchanged() throws Exception {
        assertThat(digests()).isEqualTo(before);
    }

    private Map<String, String> digests() throws Exception {
        var digests = new TreeMap<String, String>();
        try (var isolta = scene.isolta.wholeDatabase();
                var solo = scene.solo.wholeDatabase()) {
            add(digests, "isolta", isolta, atIsolta);
            add(digests, "solo", solo, atSolo);
        }
        return digests;
    }

    private static void add(Map<String, String> digests, String service, Connection database, List<UUID> accounts)
            throws SQLException {
        for (var account : accounts) {
            for (var table : Copies.tables(database)) {
                var query = "select count(*) || ' ' || sum(hashtextextended(t::text, 0)) from " + table
                        + " t where account_id = ?";
                digests.put(
                        service + " " + table,
                        Sql.texts(database, query, account).get(0));
            }
            var states = "select state || coalesce(attempt::text, '') from account where id = ?";
            digests.put(service, Sql.texts(database, states, account).get(0));
        }
    }
}
