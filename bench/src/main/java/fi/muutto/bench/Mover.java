package fi.muutto.bench;

import java.net.URI;

/** The owner of one account at each service, who moves the old into the new one on the pages. */
final class Mover {
    private static final String PASSWORD = "siirto-mittaus-2026";

    private final String email;
    private final Visitor isolta;
    private final Visitor solo;
    private String key = "";

    Mover(int number, URI isoltaAddress, URI soloAddress) {
        email = "mittaus" + number + "@mittaus.example";
        isolta = registered(isoltaAddress, email);
        solo = registered(soloAddress, email);
    }

    private static Visitor registered(URI service, String email) {
        var visitor = new Visitor(service);
        visitor.open("/rekisteroidy")
                .type("Sähköpostiosoite", email)
                .type("Salasana", PASSWORD)
                .type("Yrityksen nimi", "Mittaus")
                .press("Luo tili");
        visitor.type("Sähköpostiosoite", email).type("Salasana", PASSWORD).press("Kirjaudu");
        if (visitor.heading().startsWith("Kirjaudu")) {
            throw new IllegalStateException("could not log in");
        }
        return visitor;
    }

    String email() {
        return email;
    }

    Visitor solo() {
        return solo;
    }

    /** Everything up to the last press. */
    void prepare() {
        isolta.follow("Asetukset").follow("Solo siirto");
        isolta.tickAll("Luo siirtoavain")
                .type("Isolta-tilin salasana", PASSWORD)
                .press("Luo siirtoavain");
        var shown = isolta.page().getElementById("siirtoavain");
        if (shown == null) {
            throw new IllegalStateException("Isolta showed no key: " + isolta.heading());
        }
        key = shown.text();
        solo.follow("Asetukset").follow("Tietojen siirto Isoltasta");
        solo.type("Isolta-tilin käyttäjätunnus", email).type("Siirtoavain", key);
    }

    void press() {
        solo.press("Aloita tietojen siirtäminen");
    }

    boolean isDone() {
        return solo.reload().heading().equals("Tiedot on siirretty");
    }
}
