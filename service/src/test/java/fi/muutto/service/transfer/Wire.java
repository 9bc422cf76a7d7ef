package fi.muutto.service.transfer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** What lies between the two services; a test cuts it for some messages, or loses the answers. */
final class Wire {
    /** Paths of the messages that have come, in their order. */
    final List<String> asked = new CopyOnWriteArrayList<>();
    /** Status and body of each answer that was a refusal. */
    final List<String> refusals = new CopyOnWriteArrayList<>();

    private final Set<String> cut = ConcurrentHashMap.newKeySet();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI source;

    Wire(URI source) {
        this.source = source;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "wire");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Messages to this path do not arrive; the root cuts all. */
    void cut(String path) {
        cut.add(path);
    }

    /** Messages to this path arrive, and their answers do not come back. */
    void loseAnswers(String path) {
        lost.add(path);
    }

    void mend() {
        cut.clear();
        lost.clear();
    }

    void fresh() {
        mend();
        asked.clear();
        refusals.clear();
    }

    private void pass(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            var message = exchange.getRequestBody().readAllBytes();
            if (cut.contains("/") || cut.contains(path)) {
                return;
            }
            var answer = sent(exchange, path, message);
            if (answer.statusCode() >= 400) {
                refusals.add(
                        answer.statusCode() + " " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            if (!lost.contains(path)) {
                give(exchange, answer);
            }
        }
    }

    private HttpResponse<byte[]> sent(HttpExchange exchange, String path, byte[] message) throws IOException {
        var request =
                HttpRequest.newBuilder(source.resolve(path)).POST(HttpRequest.BodyPublishers.ofByteArray(message));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!Set.of("connection", "host", "content-length", "upgrade", "http2-settings")
                    .contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void give(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!Set.of(":status", "transfer-encoding", "content-length", "connection", "date")
                    .contains(name.toLowerCase(java.util.Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
