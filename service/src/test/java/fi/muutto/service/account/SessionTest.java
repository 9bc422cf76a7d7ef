package fi.muutto.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.muutto.service.shell.Accent;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.ServiceIdentity;
import java.io.File;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.web.servlet.FlashMap;

class SessionTest {

    @Test
    void whatPagesKeepInASessionIsReadBack() {
        var login = new Login(UUID.fromString("0199f0c2-0000-7000-8000-000000000001"), "erkki@esimerkki.fi");
        assertThat(SessionBytes.read(SessionBytes.write(login))).isEqualTo(login);

        var flash = new FlashMap();
        flash.put("flash", Notice.ok("account.password.changed", 5, "x").withUndo("/kumoa"));
        var read = SessionBytes.read(SessionBytes.write(new CopyOnWriteArrayList<>(List.of(flash))));
        assertThat(read).isEqualTo(List.of(flash));
    }

    @Test
    void noOtherTypeIsReadBackWhoeverWroteIt() {
        var bytes = SessionBytes.write(new File("/etc"));
        assertThatThrownBy(() -> SessionBytes.read(bytes)).isInstanceOf(UncheckedIOException.class);
        var hidden = SessionBytes.write(new CopyOnWriteArrayList<>(List.of(new File("/etc"))));
        assertThatThrownBy(() -> SessionBytes.read(hidden)).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({"https://solo.example, true", "http://127.0.0.1:8082, false"})
    void theCookieIsKeptToHttpsWhereTheServiceIs(URI address, boolean secure) {
        var response = new MockHttpServletResponse();
        new SessionConfiguration()
                .sessionCookie(identity(address))
                .writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "id"));
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("SOLO=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .matches(cookie -> cookie.contains("Secure") == secure);
    }

    private static ServiceIdentity identity(URI address) {
        return new ServiceIdentity(
                "solo",
                "Solo",
                "Solon",
                "Solosta",
                "Solossa",
                "Soloon",
                "Soloa",
                Accent.PLUM,
                address,
                "SOLO",
                false,
                true);
    }
}
