package fi.muutto.service.transfer.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.Browserless;
import fi.muutto.service.records.BulkWork;
import fi.muutto.service.records.NotArrivingException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is left of an attempt that was given up never touches the account again, and does not stand in a new one's way. */
class FencingTest extends SoloTest {
    private static final int INVOICES = 118;
    private static final int SIXTY_PERCENT = 70;

    @Autowired
    private Attempts attempts;

    @Autowired
    private CopyStep copy;

    @Autowired
    private BulkWork bulk;

    @Autowired
    private DataSource dataSource;

    private static volatile int given;

    @BeforeEach
    void anAccount() {
        SOURCE.holds(new Lines("2026-", INVOICES + 1)
                .invoices("2026-", 1, INVOICES)
                .customer("Korpi Oy", "1234567-1", "10"));
        SOURCE.script(TransferPaths.RECORDS, FencingTest::untilSixtyPercent);
    }

    /** Invoices stop coming at sixty per cent. */
    private static void untilSixtyPercent(HttpExchange exchange, byte[] message) throws IOException {
        boolean invoices = RequestJson.readRecords(message).type().equals("invoice");
        if (invoices && given >= SIXTY_PERCENT) {
            exchange.sendResponseHeaders(502, -1);
        } else {
            given += invoices ? 7 : 0;
            SOURCE.records(exchange, message);
        }
    }

    @Test
    void aWorkerThatSleptThroughTheEndOfItsAttemptWritesNothing() throws Exception {
        var owner = visitors.owner();
        var path = stopsAtSixtyPercent(owner);
        var slept = attempts.find(idIn(path)).orElseThrow();
        assertThat(invoicesHere()).isEqualTo(SIXTY_PERCENT);
        cancel(owner, path);
        awaited(owner, path, page -> state(travelling()).equals("none"));

        SOURCE.script(TransferPaths.RECORDS, SOURCE::records);
        assertThatThrownBy(() -> copy.run(slept)).isInstanceOf(NotArrivingException.class);

        assertThat(state(travelling())).isEqualTo("none");
        assertThat(invoicesHere()).isZero();
    }

    @Test
    void aSecondAttemptAfterAnAbortAtSixtyPercentBringsEverything() throws Exception {
        var owner = visitors.owner();
        var path = stopsAtSixtyPercent(owner);
        cancel(owner, path);

        SOURCE.opensAgain();
        awaited(owner, start(owner).path(), "Tiedot on siirretty");

        assertThat(invoicesHere()).isEqualTo(INVOICES);
        assertThat(state(travelling())).isEqualTo("OPEN");
    }

    @Test
    void aNewKeyWaitsUntilTheRowsOfTheOldAttemptAreErased() throws Exception {
        var owner = visitors.owner();
        var path = stopsAtSixtyPercent(owner);
        String second;
        try (var held = accountHeld()) {
            cancel(owner, path);
            SOURCE.opensAgain();
            second = start(owner).path();
            awaited(owner, second, page -> "CLAIMED".equals(attempt(page.path()).get("phase")));
            assertThat(state(travelling())).isEqualTo("ARRIVING");
            held.rollback();
        }
        awaited(owner, second, "Tiedot on siirretty");

        assertThat(invoicesHere()).isEqualTo(INVOICES);
    }

    private String stopsAtSixtyPercent(Browserless owner) throws InterruptedException {
        given = 0;
        var path = start(owner).path();
        awaited(owner, path, page -> given >= SIXTY_PERCENT && invoicesHere() >= SIXTY_PERCENT);
        return path;
    }

    private void cancel(Browserless owner, String path) throws InterruptedException {
        owner.get(path + "/keskeyta");
        owner.post(path + "/keskeyta", Map.of());
        awaited(owner, path, "Tietoja ei siirretty");
    }

    /** The account's row, held as a writer holds it: what is to be erased last cannot go yet. */
    private Connection accountHeld() throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select account_gate(?)")) {
            statement.setObject(1, travelling().value());
            statement.executeQuery();
        }
        return connection;
    }

    private long invoicesHere() {
        return bulk.run(jdbc -> jdbc.sql("select count(*) from invoice where account_id = :account")
                .param("account", travelling().value())
                .query(Long.class)
                .single());
    }
}
