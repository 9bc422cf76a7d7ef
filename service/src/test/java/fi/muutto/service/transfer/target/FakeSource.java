package fi.muutto.service.transfer.target;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.muutto.protocol.record.CanonicalLine;
import fi.muutto.protocol.record.FileRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.transfer.AbortedWord;
import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.Acknowledged;
import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.Decision;
import fi.muutto.protocol.transfer.FileFrames;
import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.protocol.transfer.MoneyTotal;
import fi.muutto.protocol.transfer.Receipts;
import fi.muutto.protocol.transfer.Refusal;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.SeriesEnd;
import fi.muutto.protocol.transfer.ServiceKey;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.SourceReceipt;
import fi.muutto.protocol.transfer.TransferKey;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.protocol.transfer.TypeCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A source that speaks the protocol over HTTP from a few records in memory, and misbehaves where a test tells it to. */
final class FakeSource {
    static final String EMAIL = "testi@tmi.example";
    private static final int LINES_OF_A_PAGE = 7;

    final ServiceKey serviceKey = ServiceKey.generate(new SecureRandom());
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Map<String, Answer> scripted = new ConcurrentHashMap<>();

    volatile TransferKey key = TransferKey.create(new SecureRandom());
    volatile UUID account = UUID.randomUUID();
    /** What it says that the files weigh. */
    volatile long fileBytes = 1000;

    volatile int schema = RecordTypes.SCHEMA_VERSION;
    volatile String signedAs = "isolta";
    private volatile Map<RecordType, List<RecordLine>> records = Map.of();
    private volatile Map<String, byte[]> files = Map.of();
    private volatile @Nullable UUID attempt;
    private volatile String state = "OPEN";
    private volatile @Nullable String receipt;

    /** How a test answers one message instead. */
    interface Answer {
        void to(HttpExchange exchange, byte[] message) throws IOException;
    }

    FakeSource() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "fake-source");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Path publicKeyFile() throws IOException {
        var file = Files.createTempFile("muutto-peer", ".json");
        return Files.writeString(file, serviceKey.publicKey().toJwk());
    }

    /** Another account with another key, answered honestly until {@link #script}. */
    void holds(Lines lines, byte[]... contents) {
        var held = new HashMap<>(lines.all());
        var bytes = new HashMap<String, byte[]>();
        var fileLines = new ArrayList<RecordLine>();
        for (byte[] content : contents) {
            var hash = Sha256.of(content).hex();
            bytes.put(hash, content);
            fileLines.add(RecordLine.of(FileRecord.TYPE)
                    .set(FileRecord.SHA256, hash)
                    .set(FileRecord.MEDIA_TYPE, "application/pdf")
                    .set(FileRecord.SIZE, (long) content.length));
        }
        fileLines.sort(java.util.Comparator.comparing(RecordLine::id));
        held.put(FileRecord.TYPE, fileLines);
        records = held;
        files = bytes;
        account = UUID.randomUUID();
        key = TransferKey.create(new SecureRandom());
        attempt = null;
        state = "OPEN";
        receipt = null;
        signedAs = "isolta";
        scripted.clear();
        asked.clear();
    }

    void script(String path, Answer answer) {
        scripted.put(path, answer);
    }

    void honest(String path) {
        scripted.remove(path);
    }

    /** The same account is open again and its owner has made a new key. */
    void opensAgain() {
        key = TransferKey.create(new SecureRandom());
        attempt = null;
        state = "OPEN";
        receipt = null;
        scripted.clear();
    }

    /** As if this attempt had claimed the account before. */
    void frozenFor(UUID claimed) {
        attempt = claimed;
        state = "FROZEN";
    }

    String state() {
        return state;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var message = exchange.getRequestBody().readAllBytes();
        asked.add(path);
        try (exchange) {
            var answer = scripted.get(path);
            if (answer == null) {
                honestly(exchange, path, message);
            } else {
                answer.to(exchange, message);
            }
        }
    }

    void honestly(HttpExchange exchange, String path, byte[] message) throws IOException {
        if (isOfAnother(path, message)) {
            refuse(exchange, Refusal.of(RefusalReason.WRONG_ATTEMPT));
            return;
        }
        switch (path) {
            case TransferPaths.PREVIEW -> preview(exchange, message);
            case TransferPaths.CLAIM -> claim(exchange, message);
            case TransferPaths.RECORDS -> records(exchange, message);
            case TransferPaths.FILES -> files(exchange, message);
            case TransferPaths.HAND_OVER -> handOver(exchange, message);
            case TransferPaths.DECISION -> json(exchange, AnswerJson.write(decision()));
            case TransferPaths.ACKNOWLEDGE ->
                json(
                        exchange,
                        AnswerJson.write(new Acknowledged(
                                RequestJson.readAcknowledge(message).attempt())));
            case TransferPaths.ABORT -> abort(exchange, message);
            default -> refuse(exchange, Refusal.of(RefusalReason.NOT_FOUND));
        }
    }

    /** Attempts of earlier tests may still be asking. */
    private boolean isOfAnother(String path, byte[] message) {
        var asking = switch (path) {
            case TransferPaths.RECORDS -> RequestJson.readRecords(message).attempt();
            case TransferPaths.FILES -> RequestJson.readFiles(message).attempt();
            case TransferPaths.HAND_OVER -> RequestJson.readHandOver(message).attempt();
            case TransferPaths.DECISION -> RequestJson.readDecision(message).attempt();
            default -> attempt;
        };
        return attempt != null && !asking.equals(attempt);
    }

    private void preview(HttpExchange exchange, byte[] message) throws IOException {
        var request = RequestJson.readPreview(message);
        if (request.key().equals(key) && request.email().equals(EMAIL)) {
            json(exchange, AnswerJson.write(head()));
        } else {
            refuse(exchange, Refusal.of(RefusalReason.KEY_NOT_GOOD));
        }
    }

    private void claim(HttpExchange exchange, byte[] message) throws IOException {
        var request = RequestJson.readClaim(message);
        if (!request.key().equals(key) || !request.email().equals(EMAIL) || !state.equals("OPEN")) {
            refuse(exchange, Refusal.of(RefusalReason.KEY_NOT_GOOD));
            return;
        }
        attempt = request.attempt();
        state = "FROZEN";
        json(exchange, AnswerJson.write(head()));
    }

    AccountHead head() {
        var counts = RecordTypes.ALL.stream()
                .map(type -> new TypeCount(type.name(), lines(type).size()))
                .toList();
        return new AccountHead(
                schema,
                account,
                "Testi Tmi",
                "1234567-1",
                counts,
                totals(),
                List.of(new SeriesEnd("Laskut", "2026-118", "2026-119")),
                128,
                fileBytes);
    }

    private List<RecordLine> lines(RecordType type) {
        return records.getOrDefault(type, List.of());
    }

    /** Sums by hand: every money field of every type that has records. */
    private List<MoneyTotal> totals() {
        var totals = new ArrayList<MoneyTotal>();
        for (RecordType type : RecordTypes.ALL) {
            var sums = new HashMap<String, Long>();
            for (RecordLine line : lines(type)) {
                var currency = type.currency() == null ? "XXX" : line.get(type.currency());
                type.totalled().forEach(field -> {
                    var text = line.get(field);
                    long cents = text == null ? 0 : Long.parseLong(text.replace(".", ""));
                    sums.merge(field.name() + " " + currency, cents, Long::sum);
                });
            }
            sums.forEach((name, cents) ->
                    totals.add(new MoneyTotal(type.name(), name.split(" ")[0], name.split(" ")[1], cents)));
        }
        return totals;
    }

    void records(HttpExchange exchange, byte[] message) throws IOException {
        var request = RequestJson.readRecords(message);
        var type = RecordTypes.named(request.type());
        var after = request.after() == null ? "" : request.after();
        var left = lines(type).stream()
                .filter(line -> line.id().compareTo(after) > 0)
                .toList();
        var page = left.stream().limit(LINES_OF_A_PAGE).toList();
        var out = new ByteArrayOutputStream();
        var canonical = new CanonicalLine(type);
        for (RecordLine line : page) {
            out.write(canonical.bytes(line));
        }
        lines(exchange, out.toByteArray(), left.size() > page.size());
    }

    void lines(HttpExchange exchange, byte[] lines, boolean more) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TransferPaths.LINES);
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set(TransferPaths.MORE_HEADER, Boolean.toString(more));
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            out.write(lines);
        }
    }

    private void files(HttpExchange exchange, byte[] message) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TransferPaths.FRAMES);
        exchange.sendResponseHeaders(200, 0);
        var frames = new FileFrames(exchange.getResponseBody());
        for (Sha256 hash : RequestJson.readFiles(message).hashes()) {
            var bytes = files.get(hash.hex());
            if (bytes == null) {
                frames.missing(hash);
            } else {
                frames.file(hash, bytes);
            }
        }
        frames.end();
    }

    private void handOver(HttpExchange exchange, byte[] message) throws IOException {
        var request = RequestJson.readHandOver(message);
        if (receipt == null) {
            receipt = receipt(request, account, serviceKey);
            state = "HANDED_OVER";
        }
        json(exchange, AnswerJson.write(decision()));
    }

    String receipt(HandOverRequest request, UUID forAccount, ServiceKey signer) {
        var receipt = new SourceReceipt(
                request.attempt(),
                forAccount,
                signedAs,
                "solo",
                request.tally(),
                head().series(),
                LocalDate.of(2026, 11, 25),
                Instant.parse("2026-11-25T07:14:05Z"));
        return Receipts.sign(receipt, signer);
    }

    Decision decision() {
        return switch (state) {
            case "FROZEN" -> new Decision.Frozen(head());
            case "HANDED_OVER" -> new Decision.HandedOver(head(), String.valueOf(receipt));
            case "ABORTED" -> new Decision.Aborted(word(attempt));
            default -> new Decision.Unknown();
        };
    }

    private String word(UUID burned) {
        return Receipts.sign(new AbortedWord(burned, "isolta", "solo"), serviceKey);
    }

    private void abort(HttpExchange exchange, byte[] message) throws IOException {
        var burned = RequestJson.readAbort(message).attempt();
        if (burned.equals(attempt) && !state.equals("HANDED_OVER")) {
            state = "ABORTED";
        }
        boolean other = !burned.equals(attempt);
        json(exchange, AnswerJson.write(other ? new Decision.Aborted(word(burned)) : decision()));
    }

    static void json(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TransferPaths.JSON);
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        var json = AnswerJson.write(refusal);
        exchange.getResponseHeaders().set("Content-Type", TransferPaths.JSON);
        exchange.sendResponseHeaders(refusal.reason().status(), json.length);
        exchange.getResponseBody().write(json);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
