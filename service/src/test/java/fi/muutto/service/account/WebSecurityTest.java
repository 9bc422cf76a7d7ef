package fi.muutto.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class WebSecurityTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tili", "/asetukset/sopimus", "/ei-ole-olemassa", "/koe/1", "/error", "/siirto"})
    void aStrangerSeesNothingButTheLogIn(String path) {
        assertThat(visitors.stranger().get(path).path()).startsWith("/kirjaudu");
    }

    @Test
    void afterTheLogInFollowsThePageThatWasAskedFor() {
        var email = visitors.owner().email();
        var stranger = visitors.stranger();
        var asked = stranger.get("/asetukset/sopimus?a=b%20c").found("name=\"sivu\" value=\"([^\"]*)\"");
        assertThat(asked).containsExactly("/asetukset/sopimus?a=b%20c");
        var page = stranger.post(
                "/kirjaudu", Map.of("username", email, "password", Visitors.PASSWORD, "sivu", asked.get(0)));
        assertThat(page.path()).isEqualTo("/asetukset/sopimus?a=b%20c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "tili",
                "",
                "/%0d%0aSet-Cookie:x=y\r\nX: y",
                "/\t/evil.example",
                " //evil.example",
                "/tili\u0000",
                "/tili?a={b}"
            })
    void noPageElsewhereFollowsTheLogIn(String page) {
        assertThat(LocalPath.orHome(page)).isEqualTo("/");
        var shown = visitors.stranger().get("/kirjaudu?sivu=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
        assertThat(shown.found("name=\"sivu\" value=\"([^\"]*)\"")).isSubsetOf("/");
    }

    @Test
    void aFormWithoutTheTokenChangesNothing() {
        var owner = visitors.owner();
        var fields = Map.of("current", Visitors.PASSWORD, "password", "uusi-salasana-42");
        assertThat(owner.postWithoutToken("/tili/salasana", fields).status()).isEqualTo(403);
        assertThat(owner.postWithoutToken("/kirjaudu-ulos", Map.of()).status()).isEqualTo(403);
        assertThat(owner.postWithoutToken("/rekisteroidy", Map.of()).status()).isEqualTo(403);
        assertThat(owner.get("/tili").path()).isEqualTo("/tili");
        assertThat(visitors.loggedIn(owner.email(), Visitors.PASSWORD)
                        .get("/tili")
                        .path())
                .isEqualTo("/tili");
    }

    @Test
    void thePageOfAnErrorKnowsWhoIsLoggedIn() {
        var owner = visitors.owner();
        var page = owner.get("/ei-ole-olemassa");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains(owner.email());
    }

    @Test
    void everyPageThatLinksLeadToCarriesTheHeaders() {
        var seen = crawl(visitors.owner(), "/tili");
        assertThat(seen).contains("/asetukset/sopimus", "/asetukset/sopimus/irtisano");
        crawl(visitors.stranger(), "/kirjaudu");
    }

    private static Set<String> crawl(Browserless visitor, String start) {
        var seen = new HashSet<String>();
        var next = new HashSet<>(Set.of(start));
        while (!next.isEmpty()) {
            var path = next.iterator().next();
            next.remove(path);
            if (seen.add(path)) {
                var page = visitor.get(path);
                requireHeaders(page);
                next.addAll(page.found("(?:href|src)=\"(/[^\"#?]*)"));
            }
        }
        return seen;
    }

    private static void requireHeaders(Page page) {
        var csp = page.header("Content-Security-Policy").orElse("");
        assertThat(csp)
                .as(page.path())
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).as(page.path()).contains("nosniff");
        assertThat(page.header("Referrer-Policy")).as(page.path()).contains("no-referrer");
        assertThat(page.header("Access-Control-Allow-Origin")).as(page.path()).isEmpty();
        if (!page.path().startsWith("/assets/") || page.status() != 200) {
            assertThat(page.header("Cache-Control").orElse("")).as(page.path()).contains("no-store");
        }
    }

    @Test
    void theSessionsCookieIsHiddenFromScriptsAndOtherSites() {
        var stranger = visitors.stranger();
        var cookie = stranger.get("/kirjaudu").header("Set-Cookie").orElse("");
        assertThat(cookie).startsWith("ISOLTA=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void leavingClearsTheBrowserButNotTheCookiesOfTheOtherServiceOnThisHost() {
        var owner = visitors.owner();
        owner.get("/tili");
        assertThat(owner.logOut().path()).isEqualTo("/kirjaudu?ulos");
        var headers = Objects.requireNonNull(owner.redirect());
        assertThat(headers.firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
    }

    @Test
    void aMessageBetweenServicesNeedsNoSessionAndMakesNone() {
        var stranger = visitors.stranger();
        var page = stranger.send(stranger.request("/siirto/v1/koe")
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(stranger.send(stranger.request("/siirto/v2/koe")
                                .POST(BodyPublishers.ofString("{}"))
                                .build())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void readingOpenPagesMakesNoSession() {
        long before = jdbc.sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
        visitors.stranger().get("/ohje");
        visitors.stranger().get("/assets/app.css");
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void aPartOfAPageIsNotAnsweredWithTheLogIn() {
        var stranger = visitors.stranger();
        var page = stranger.send(
                stranger.request("/tili").header("HX-Request", "true").GET().build());
        assertThat(page.status()).isEqualTo(401);
    }
}
