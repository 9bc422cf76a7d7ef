package fi.muutto.service.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever reads the steps aloud finds every label on the screens. */
class HelpPageTest extends SourceScene {

    @Test
    void theElevenStepsAndSevenRulesAreOpenToEveryone() {
        var page = visitors.stranger().get("/ohje/siirto");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.found("<li id=\"(vaihe-\\d+)\"")).hasSize(11);
        assertThat(page.found("<dt class=\"mt-3\">([^<]*)<")).hasSize(7);
        assertThat(page.text())
                .contains(
                        "Kirjaudu Isoltaan", "”Asetukset”", "”Solo siirto”", "Hyväksy ehdot", "”Isolta-tilin salasana”")
                .contains("”Luo siirtoavain”", "”Kopioi”", "Kirjaudu Soloon", "”Tietojen siirto Isoltasta”")
                .contains("”Siirtoavain”", "”Aloita tietojen siirtäminen”", "”Tiedot on siirretty”");
    }

    @Test
    void aPictureIsShownOnlyIfThereIsOne() {
        var page = visitors.stranger().get("/ohje/siirto");
        for (var picture : page.found("<img[^>]*src=\"([^\"]+)\"")) {
            assertThat(visitors.stranger().get(picture).status()).isEqualTo(200);
        }
    }
}
