package fi.muutto.service.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.TransferKey;
import fi.muutto.service.Visitors;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The key is nowhere but on the page that showed it. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest extends SourceScene {

    @Test
    void theKeyAndThePasswordStandInNoTableAndInNoLog(CapturedOutput output) throws SQLException {
        var key = makeKey();
        solo.preview(owner.email(), key);
        solo.preview("arvaus@esimerkki.fi", key);
        var attempt = UUID.randomUUID();
        solo.claim(owner.email(), key, attempt);
        solo.handOver(attempt, copied(attempt));
        try (var admin = Admin.of(environment)) {
            assertThat(tablesThatHold(admin, account.toString())).contains("source_key", "source_copy");
            for (var secret : secrets(key)) {
                assertThat(tablesThatHold(admin, secret)).isEmpty();
            }
        }
        assertThat(output.getAll()).doesNotContain(secrets(key)).doesNotContain(owner.email());
    }

    private static List<String> secrets(TransferKey key) {
        var characters = key.text().replace("-", "");
        return List.of(key.text(), characters, characters.substring(8, 43), Visitors.PASSWORD);
    }

    private static List<String> tablesThatHold(Connection admin, String text) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : texts(
                admin,
                "select relname from pg_class where relkind = 'r'" + " and relnamespace = 'public'::regnamespace")) {
            var rows = texts(
                    admin,
                    "select 'x' from " + table + " t where t::text ilike '%" + text + "%' or "
                            + "position(encode(convert_to('" + text + "', 'UTF8'), 'hex') in t::text) > 0");
            if (!rows.isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }

    private static List<String> texts(Connection admin, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = admin.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
