package fi.muutto.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A visitor without script: follows links by their text and posts forms by the labels of their fields. */
final class Visitor {
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Document page;

    Visitor(URI home) {
        page = get(home);
    }

    Document page() {
        return page;
    }

    /** Follows the first visible link that reads so. */
    Visitor follow(String text) {
        for (var link : page.select("a[href]")) {
            if (link.text().equals(text)) {
                page = get(URI.create(link.absUrl("href")));
                return this;
            }
        }
        throw lost("no link reads \"" + text + "\"");
    }

    /** Opens a page of the service by its path. */
    Visitor open(String path) {
        page = get(URI.create(page.location()).resolve(path));
        return this;
    }

    /** What a link with that text leads to, as text; the visitor stays on the page. */
    String download(String text) {
        for (var link : page.select("a[href]")) {
            if (link.text().equals(text)) {
                return body(HttpRequest.newBuilder(URI.create(link.absUrl("href"))));
            }
        }
        throw lost("no link reads \"" + text + "\"");
    }

    String heading() {
        var heading = page.selectFirst("h1");
        return heading == null ? page.title() : heading.text();
    }

    Visitor reload() {
        page = get(URI.create(page.location()));
        return this;
    }

    /** Types into the field with that label. */
    Visitor type(String label, String value) {
        field(label).val(value);
        return this;
    }

    /** Ticks every box of the form that holds the button. */
    Visitor tickAll(String button) {
        form(button).select("input[type=checkbox]").attr("checked", "");
        return this;
    }

    /** Presses the button that reads so: posts its form as it has been filled in. */
    Visitor press(String text) {
        var form = form(text);
        var data = form.formData().stream()
                .map(entry -> encoded(entry.key()) + "=" + encoded(entry.value()))
                .collect(Collectors.joining("&"));
        var to = URI.create(form.hasAttr("action") ? form.absUrl("action") : page.location());
        page = send(HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(data)));
        return this;
    }

    boolean reads(String text) {
        return page.text().contains(text);
    }

    private FormElement form(String button) {
        for (var element : page.select("form button")) {
            if (element.text().equals(button)) {
                return (FormElement) Objects.requireNonNull(element.closest("form"));
            }
        }
        throw lost("no button reads \"" + button + "\"");
    }

    private Element field(String label) {
        for (var element : page.select("label[for]")) {
            if (element.text().equals(label)) {
                var field = page.getElementById(element.attr("for"));
                if (field != null) {
                    return field;
                }
            }
        }
        throw lost("no field is labelled \"" + label + "\"");
    }

    private Document get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private Document send(HttpRequest.Builder request) {
        var answer = exchange(request);
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    private String body(HttpRequest.Builder request) {
        return exchange(request).body();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new IllegalStateException(answer.uri().getPath() + " answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + request.build().uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private IllegalStateException lost(String what) {
        return new IllegalStateException(what + " on the page \"" + heading() + "\" ("
                + URI.create(page.location()).getPath() + ")");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
