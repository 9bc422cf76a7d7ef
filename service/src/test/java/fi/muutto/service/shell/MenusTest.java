package fi.muutto.service.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenusTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/laskut, /laskut",
        "/laskut/1/muokkaus, /laskut",
        "/laskutus, ''",
        "/asetukset/siirto, /asetukset/siirto",
        "/asetukset/siirto/avain, /asetukset/siirto",
        "/asetukset/muu, /asetukset",
        "/tili, ''"
    })
    void thePlaceThatLiesClosestIsCurrent(String page, String place) {
        var places = List.of("/", "/laskut", "/asetukset", "/asetukset/siirto");
        assertThat(Menus.current(places, page).orElse("")).isEqualTo(place);
    }
}
