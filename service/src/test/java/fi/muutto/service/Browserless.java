package fi.muutto.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A visitor without a browser: follows redirects, keeps cookies and sends the forms' token back. */
public final class Browserless {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI root;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private @Nullable String token;
    private String email = "";
    private @Nullable HttpHeaders redirect;

    public Browserless(URI root) {
        this.root = root;
    }

    /** The address last used for logging in. */
    public String email() {
        return email;
    }

    public Page logIn(String withEmail, String password) {
        email = withEmail;
        get("/kirjaudu");
        return post("/kirjaudu", Map.of("username", withEmail, "password", password));
    }

    public Page logOut() {
        return post("/kirjaudu-ulos", Map.of());
    }

    public Page get(String path) {
        return send(request(path).GET().build());
    }

    /** Posts a form with the token of the last page that had one. */
    public Page post(String path, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        if (token != null) {
            all.put("_csrf", token);
        }
        return postWithoutToken(path, all);
    }

    public Page postWithoutToken(String path, Map<String, String> fields) {
        return send(form(request(path), fields).build());
    }

    /** Posts as htmx does; what it would do with the answer is for the test to see. */
    public Page htmxPost(String path, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        all.put("_csrf", String.valueOf(token));
        return send(form(request(path).header("HX-Request", "true"), all).build());
    }

    /** For what no method above sends; cookies are added, the token is not. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Accept", "text/html");
    }

    /** The headers of the redirect that led to the last page; null if none did. */
    public @Nullable HttpHeaders redirect() {
        return redirect;
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Page send(HttpRequest request) {
        var response = exchange(request);
        redirect = response.previousResponse().map(HttpResponse::headers).orElse(null);
        var found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        var uri = response.uri();
        var path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        return new Page(response.statusCode(), path, response.headers(), response.body());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The value of a cookie, or null. */
    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }
}
