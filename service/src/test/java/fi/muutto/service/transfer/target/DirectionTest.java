package fi.muutto.service.transfer.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R2: accounts come in only where the configuration says so, and only from where it says. */
@ServiceTest
class DirectionTest {
    @Autowired
    private Visitors visitors;

    @Test
    void aServiceThatTakesNoAccountsInHasNoSuchPage() {
        var owner = visitors.owner();
        assertThat(owner.get("/asetukset/tietojen-siirto").status()).isEqualTo(404);
        assertThat(owner.post("/asetukset/tietojen-siirto", Map.of("email", "a@b.fi", "key", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(owner.get("/tili").text()).doesNotContain("Tietojen siirto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://isolta.example",
                "http://127.0.0.1.example",
                "ftp://127.0.0.1",
                "https://user@isolta.example",
                "https://isolta.example/?a=b"
            })
    void anAddressThatCouldBeOverheardIsRefused(String address) {
        assertThatThrownBy(() -> new SourceAddress(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8081", "http://localhost:8081", "http://[::1]:8081", "https://isolta.example"})
    void plainHttpStaysOnThisMachine(String address) {
        assertThat(new SourceAddress(URI.create(address)).of("/siirto/v1/claim").getPath())
                .isEqualTo("/siirto/v1/claim");
    }
}
