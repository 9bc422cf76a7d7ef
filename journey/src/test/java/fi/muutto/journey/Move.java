package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The steps M1 to M11 of a move, by the labels that the screens show. */
final class Move {
    private static final String ASKS = "Tietojen siirto Isoltasta";
    private static final String RUNS = "Tietoja siirretään";
    private static final String DONE = "Tiedot on siirretty";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Visit isolta;
    private final Visit solo;
    private final Pictures pictures;
    private final BiConsumer<String, Visit> look;

    /**
     * @param look called with the name of each page and the visit that sees it
     */
    Move(Visit isolta, Visit solo, Pictures pictures, BiConsumer<String, Visit> look) {
        this.isolta = isolta;
        this.solo = solo;
        this.pictures = pictures;
        this.look = look;
    }

    /** M1: log in to the Isolta account. */
    void logInAtIsolta(Person person) {
        isolta.open("/");
        look.accept("Isolta: Kirjaudu", isolta);
        isolta.fill("Sähköpostiosoite", person.email());
        isolta.fill("Salasana", person.password());
        pictures.step(1, isolta, isolta.button("Kirjaudu"));
        isolta.press("Kirjaudu");
        isolta.reads("Koti");
    }

    /** M2 to M6: from the settings to the key; gives the key as the clipboard has it. */
    String makeKey(Person person, boolean hasPurchases) {
        isolta.go("Asetukset");
        pictures.step(2, isolta, isolta.setting("Solo siirto"));
        isolta.setting("Solo siirto").click();
        isolta.reads("Solo siirto");
        look.accept("Isolta: Solo siirto", isolta);
        pictures.readme("solo-siirto", isolta, 2000);
        if (hasPurchases) {
            isolta.box("Olen tulostanut ostolaskut").check();
        }
        isolta.box("Hyväksyn ehdot").check();
        pictures.step(3, isolta, isolta.main().getByText("Hyväksyn ehdot"));
        isolta.fill("Isolta-tilin salasana", person.password());
        pictures.step(4, isolta, isolta.field("Isolta-tilin salasana"));
        pictures.step(5, isolta, isolta.button("Luo siirtoavain"));
        isolta.press("Luo siirtoavain");
        isolta.reads("Siirtoavain on valmis");
        look.accept("Isolta: Siirtoavain on valmis", isolta);
        pictures.step(6, isolta, isolta.button("Kopioi"));
        isolta.press("Kopioi");
        PlaywrightAssertions.assertThat(isolta.button("Kopioitu")).isVisible();
        return (String) isolta.page().evaluate("navigator.clipboard.readText()");
    }

    /** M7: log in to Solo. */
    void logInAtSolo(Person person) {
        solo.open("/");
        look.accept("Solo: Kirjaudu", solo);
        solo.fill("Sähköpostiosoite", person.email());
        solo.fill("Salasana", person.password());
        pictures.step(7, solo, solo.button("Kirjaudu"));
        solo.press("Kirjaudu");
        solo.reads("Koti");
    }

    /** M8 and M9: to the page that asks for the user name and the key. */
    void giveKey(String email, String key) {
        solo.go("Asetukset");
        pictures.step(8, solo, solo.setting(ASKS));
        solo.setting(ASKS).click();
        solo.reads(ASKS);
        look.accept("Solo: " + ASKS, solo);
        solo.fill("Isolta-tilin käyttäjätunnus", email);
        solo.fill("Siirtoavain", key);
        PlaywrightAssertions.assertThat(
                        solo.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Mitä siirtyy")))
                .isVisible();
        pictures.step(9, solo, solo.field("Siirtoavain"));
        look.accept("Solo: Mitä siirtyy", solo);
        pictures.readme("tietojen-siirto", solo, 2000);
        pictures.step(10, solo, solo.button("Aloita tietojen siirtäminen"));
    }

    /** M10: start it. */
    void start() {
        solo.press("Aloita tietojen siirtäminen");
    }

    /** What the page of the running move shows, while Isolta takes its time. */
    void lookAtProgress() {
        solo.reads(RUNS);
        look.accept("Solo: " + RUNS, solo);
    }

    /** M11: wait until it is done; gives what the page said on the way. */
    List<String> watch() {
        var said = new ArrayList<String>();
        var end = Instant.now().plus(LONGEST);
        for (var heading = solo.heading(); !heading.equals(DONE); heading = solo.heading()) {
            assertThat(heading).as(solo.text()).isEqualTo(RUNS);
            assertThat(Instant.now()).as(solo.text()).isBefore(end);
            status().filter(text -> !said.contains(text)).ifPresent(said::add);
            solo.page().waitForTimeout(50);
        }
        look.accept("Solo: " + DONE, solo);
        pictures.step(11, solo, solo.headingOne());
        return said;
    }

    /** The live region; none while the page changes. */
    private Optional<String> status() {
        try {
            var region = solo.main().getByRole(AriaRole.STATUS).first();
            return Optional.of(region.innerText(new Locator.InnerTextOptions().setTimeout(500)));
        } catch (PlaywrightException e) {
            return Optional.empty();
        }
    }
}
