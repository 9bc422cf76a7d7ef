package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Somebody with an account at each service, who moves the one into the other. */
final class Mover {
    private static final String OUT = "/asetukset/siirto-pois";
    private static final String IN = "/asetukset/tietojen-siirto";
    private static final int LONGEST_S = 90;

    final String email;
    final UUID account;
    final UUID own;

    private final Scene scene;
    private final Browserless old;
    private final Browserless fresh;
    private final String key;
    private UUID attempt;

    Mover(Scene scene, int number) throws Exception {
        this.scene = scene;
        this.email = "muuttaja" + number + "@isolta.example";
        var emailAtSolo = "muuttaja" + number + "@solo.example";
        this.account = Copies.of(scene.isolta, Models.AT_ISOLTA, email);
        this.own = Copies.of(scene.solo, Models.AT_SOLO, emailAtSolo);
        this.old = loggedIn(scene.isolta, email, Models.AT_ISOLTA);
        this.fresh = loggedIn(scene.solo, emailAtSolo, Models.AT_SOLO);
        this.key = newKey();
    }

    private static Browserless loggedIn(ServiceProcess service, String email, Person model) {
        var visitor = new Browserless(service.address());
        assertThat(visitor.logIn(email, model.password()).path()).isEqualTo("/");
        return visitor;
    }

    private String newKey() {
        old.get(OUT);
        var page = old.post(OUT + "/avain", Map.of("terms", "true", "password", Models.AT_ISOLTA.password()));
        assertThat(page.body()).as(page.text()).contains("id=\"siirtoavain\"");
        var code = page.body().split("id=\"siirtoavain\"", 2)[1].split("</code>", 2)[0];
        return code.substring(code.indexOf('>') + 1).replaceAll("<[^>]*>", "").strip();
    }

    String key() {
        return key;
    }

    UUID attempt() {
        return attempt;
    }

    /** Presses "Aloita tietojen siirtäminen". */
    void start() {
        fresh.get(IN);
        var page = fresh.post(IN, Map.of("email", email, "key", key));
        assertThat(page.path()).as(page.text()).startsWith(IN + "/");
        attempt = UUID.fromString(page.path().substring(IN.length() + 1));
    }

    /** Pastes the key again, as Solo asks for where it has never heard of the claim. */
    void pasteAgain() {
        fresh.get(IN + "/" + attempt);
        var page = fresh.post(IN + "/" + attempt + "/avain", Map.of("email", email, "key", key));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }

    void cancelAtIsolta() {
        old.get(OUT + "/keskeyta");
        var page = old.post(OUT + "/keskeyta", Map.of());
        assertThat(page.text()).contains("Siirto on keskeytetty.");
    }

    void cancelAtSolo() {
        fresh.get(IN + "/" + attempt + "/keskeyta");
        var page = fresh.post(IN + "/" + attempt + "/keskeyta", Map.of());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }

    String page() {
        return fresh.get(IN + "/" + attempt).text();
    }

    /** Phase and marks of the attempt, and whether it still erases; empty while the database does not answer. */
    String phase() {
        try (var solo = scene.solo.wholeDatabase()) {
            return Sql.texts(
                            solo,
                            "select concat_ws(' ', phase, marks::text, case when erase_due then 'erasing' end) from target_attempt where id = ?",
                            attempt)
                    .stream()
                    .findFirst()
                    .orElse("");
        } catch (SQLException | IOException e) {
            return "";
        }
    }

    void awaitPhase(String pattern) throws InterruptedException {
        var phase = phase();
        for (int tries = 0; tries < LONGEST_S * 10 && !phase.matches(pattern); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            phase = phase();
        }
        assertThat(phase).as("phase of " + email + " in " + attempt).matches(pattern);
    }
}
