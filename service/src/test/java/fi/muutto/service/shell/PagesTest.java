package fi.muutto.service.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.sample.SamplePages;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesTest {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @LocalServerPort
    private int port;

    @Test
    void thePageTellsTheServiceAndFormatsForItsReader() throws Exception {
        var page = get("/").body();
        assertThat(page)
                .contains("<html lang=\"fi\" data-accent=\"petrol\">")
                .contains("<title>Koti – Isolta</title>")
                .contains(">1\u00a0234,50\u00a0€<")
                .contains("25.11.2026 klo\u00a09.07")
                .contains("Isoltasta Soloon")
                .contains("<a href=\"/\" aria-current=\"page\">Koti</a>");
    }

    @Test
    void theLanguageIsKeptAndWhatItLacksIsReadInFinnish() throws Exception {
        assertThat(get("/?kieli=sv").body()).contains("<html lang=\"sv\"").contains("Gå till innehållet");
        assertThat(get("/").body()).contains("<html lang=\"sv\"").contains("<h1>Koti</h1>");
        assertThat(get("/?kieli=xx").body()).contains("<html lang=\"sv\"");
    }

    @Test
    void whoIsNotSignedInSeesNoMenus() throws Exception {
        assertThat(get("/kirjaudu").body()).contains("Kirjaudu Isoltaan").doesNotContain("<nav", "kirjaudu-ulos");
    }

    @Test
    void onlyASignedInPersonsPageHoldsTheTokenForScripts() throws Exception {
        assertThat(get("/").body())
                .contains("<meta name=\"csrf-header\" content=\"X-CSRF-TOKEN\">")
                .contains("<meta name=\"csrf-token\" content=\"sample\">");
        assertThat(get("/kirjaudu").body()).doesNotContain("csrf-token");
    }

    @Test
    void theSettingsMenuDrawsItselfFromVisiblePages() throws Exception {
        var page = get("/asetukset").body();
        assertThat(page)
                .contains("<a href=\"/asetukset/laskutus\" aria-current=\"page\">Laskutusasetukset</a>")
                .contains(">Solo siirto</a>")
                .doesNotContain("Piilossa");
        assertThat(get("/asetukset/laskutus?kaikki").body()).contains("Piilossa");
    }

    @Test
    void aNoticeStandsOnEveryPage() throws Exception {
        assertThat(get("/malli?lukossa").body()).contains("Tiliä siirretään.").contains("Katso siirtoa");
        assertThat(get("/malli").body()).doesNotContain("class=\"notices\"");
    }

    @Test
    void aFormWithProblemsKeepsItsValuesAndSaysThemTwice() throws Exception {
        var answer = post("/malli", "customer=&due=15.11.2026&term=30&price=70&text=%3Cb%3E&_gross=on");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Virhe: Malli – Isolta</title>")
                .contains("Korjaa 2 kohtaa.")
                .contains("<a href=\"#due\">Eräpäivän on oltava laskun päiväyksen 25.11.2026 jälkeen.</a>")
                .contains("</span>Eräpäivän on oltava laskun päiväyksen 25.11.2026 jälkeen.</p>")
                .contains("value=\"15.11.2026\"")
                .contains("aria-describedby=\"customer-hint customer-error\"")
                .contains(">&lt;b&gt;</textarea>");
    }

    @Test
    void aSentFormIsThankedForOnce() throws Exception {
        var done = post("/malli", "customer=%C3%84yri&due=%2B14&term=30&price=70&text=&gross=true");
        assertThat(done.body()).contains("Lasku asiakkaalle Äyri on lähetetty.").contains("action=\"/malli/kumoa\"");
        assertThat(get("/").body()).doesNotContain("on lähetetty");
    }

    @Test
    void anErrorPageHasAnIdentifierAndNoSecrets() throws Exception {
        for (var status : new int[] {403, 409, 423, 500, 503}) {
            var answer = get("/virhe/" + status);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains("topbar").doesNotContain("salaisuus", "Exception", "??");
        }
        assertThat(get("/virhe/500").body()).containsPattern("<code>[0-9a-f]{4}-[0-9a-f]{4}</code>");
        assertThat(get("/ei-ole").body()).contains("Sivua ei löydy");
    }

    @Test
    void filesAreNamedByTheirContentAndKeptForAYear() throws Exception {
        var name = ResourceFiles.found("href=\"(/assets/app-[0-9a-f]{32}\\.css)\"", get("/").body())
                .get(0);
        var css = get(name);
        assertThat(css.headers().firstValue("Cache-Control")).contains("max-age=31536000, public");
        assertThat(css.body()).contains("--accent");
        assertThat(get("/").headers().allValues("Vary")).contains(Htmx.REQUEST);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
    }
}
