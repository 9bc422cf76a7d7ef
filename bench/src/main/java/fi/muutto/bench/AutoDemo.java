package fi.muutto.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Moves the demo account as a person would, M1 to M11, and ends with 0 only if every figure agrees at both ends.
 *
 * <p>Arguments: address of Isolta, address of Solo, and the public key file of each.
 */
public final class AutoDemo {
    private static final String PASSWORD = "muutto-demo-2026";
    private static final int MOST_SECONDS = 300;

    private final Visitor isolta;
    private final Visitor solo;

    private AutoDemo(URI isolta, URI solo) {
        this.isolta = new Visitor(isolta);
        this.solo = new Visitor(solo);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            var demo = new AutoDemo(URI.create(arguments[0]), URI.create(arguments[1]));
            demo.run(Files.readString(Path.of(arguments[2])), Files.readString(Path.of(arguments[3])));
        } catch (IllegalStateException e) {
            System.err.println("muutto: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run(String isoltaKey, String soloKey) throws InterruptedException {
        var key = makeKey();
        openTransferPage();
        long pressed = System.nanoTime();
        start(key);
        awaitDone();
        double seconds = (System.nanoTime() - pressed) / 1e9;
        var receipts = Receipt.checked(solo.download("Lataa kuitti (JSON)"), isoltaKey, soloKey);
        compare(receipts, isoltaKey, soloKey);
        tell(receipts, seconds);
    }

    /** M1 to M6. */
    private String makeKey() {
        logIn(isolta, "demo@isolta.example");
        isolta.follow("Asetukset").follow("Solo siirto");
        say("Isolta: Solo siirto");
        isolta.tickAll("Luo siirtoavain")
                .type("Isolta-tilin salasana", PASSWORD)
                .press("Luo siirtoavain");
        var key = isolta.page().getElementById("siirtoavain");
        if (key == null) {
            throw new IllegalStateException("Isolta showed no key: " + isolta.heading());
        }
        say("Isolta: the key is made");
        return key.text().replace(" ", "");
    }

    /** M7 and M8. */
    private void openTransferPage() {
        logIn(solo, "demo@solo.example");
        solo.follow("Asetukset").follow("Tietojen siirto Isoltasta");
        say("Solo: Tietojen siirto Isoltasta");
    }

    /** M9 and M10. */
    private void start(String key) {
        solo.type("Isolta-tilin käyttäjätunnus", "demo@isolta.example")
                .type("Siirtoavain", key)
                .press("Aloita tietojen siirtäminen");
    }

    /** M11. */
    private void awaitDone() throws InterruptedException {
        var last = "";
        for (int i = 0; i < MOST_SECONDS * 5 && !solo.heading().equals("Tiedot on siirretty"); i++) {
            var state = solo.heading() + progress();
            if (!state.equals(last)) {
                say("Solo: " + state);
                last = state;
            }
            TimeUnit.MILLISECONDS.sleep(200);
            solo.reload();
        }
        if (!solo.heading().equals("Tiedot on siirretty")) {
            throw new IllegalStateException("the account did not arrive: " + solo.heading());
        }
    }

    private String progress() {
        var progress = solo.page().selectFirst("progress");
        if (progress == null || progress.attr("value").isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                ", %.0f %%",
                100 * Double.parseDouble(progress.attr("value")) / Double.parseDouble(progress.attr("max")));
    }

    private void compare(Receipt receipts, String isoltaKey, String soloKey) {
        for (var row : solo.page().select("table tbody tr")) {
            if (row.text().contains("Eroaa")
                    || (row.select("td").size() >= 3 && !row.text().contains("Sama"))) {
                throw new IllegalStateException("a figure differs: " + row.text());
            }
        }
        isolta.open("/tili-siirretty/kuitti");
        var kept = Receipt.checked(isolta.download("Lataa kuitti (JSON)"), isoltaKey, soloKey);
        if (!kept.equals(receipts)) {
            throw new IllegalStateException("the services do not hold the same receipts");
        }
    }

    private void tell(Receipt receipt, double seconds) {
        System.out.println();
        receipt.lines().forEach(System.out::println);
        System.out.println();
        System.out.println("isolta digest " + receipt.source().tally().digest().hex());
        System.out.println("solo digest " + receipt.target().digest().hex());
        if (!receipt.source().tally().digest().equals(receipt.target().digest())) {
            throw new IllegalStateException("the digests differ");
        }
        System.out.printf(Locale.ROOT, "transferred %d records in %.1f s%n", receipt.records(), seconds);
        System.out.println("OK");
    }

    private static void logIn(Visitor visitor, String email) {
        visitor.open("/kirjaudu")
                .type("Sähköpostiosoite", email)
                .type("Salasana", PASSWORD)
                .press("Kirjaudu");
        if (visitor.heading().startsWith("Kirjaudu")) {
            throw new IllegalStateException("could not log in as " + email);
        }
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
