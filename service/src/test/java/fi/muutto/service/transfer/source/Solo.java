package fi.muutto.service.transfer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.transfer.AbortRequest;
import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.AccountTally;
import fi.muutto.protocol.transfer.AcknowledgeRequest;
import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.ClaimRequest;
import fi.muutto.protocol.transfer.Decision;
import fi.muutto.protocol.transfer.DecisionRequest;
import fi.muutto.protocol.transfer.FilesRequest;
import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.protocol.transfer.MoneyTotal;
import fi.muutto.protocol.transfer.PreviewRequest;
import fi.muutto.protocol.transfer.Receipts;
import fi.muutto.protocol.transfer.RecordLines;
import fi.muutto.protocol.transfer.RecordsRequest;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.RequestSignature;
import fi.muutto.protocol.transfer.ServiceKey;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.SourceReceipt;
import fi.muutto.protocol.transfer.TargetReceipt;
import fi.muutto.protocol.transfer.TransferKey;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.protocol.transfer.TypeTally;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The other service as the source meets it: signed messages over HTTP, and nothing behind them. */
final class Solo {
    static final String NAME = "solo";

    private final URI source;
    private final ServiceKey key;
    private final HttpClient client = HttpClient.newHttpClient();

    Solo(URI source, ServiceKey key) {
        this.source = source;
        this.key = key;
    }

    record Answer(int status, byte[] body, HttpResponse<byte[]> response) {
        RefusalReason refusal() {
            return AnswerJson.readRefusal(body).reason();
        }

        AccountHead head() {
            return AnswerJson.readHead(body);
        }

        Decision decision() {
            return AnswerJson.readDecision(body);
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    Answer preview(String email, TransferKey transferKey) {
        var body = RequestJson.write(new PreviewRequest(RecordTypes.SCHEMA_VERSION, email, transferKey));
        return send(TransferPaths.PREVIEW, body, null);
    }

    Answer claim(String email, TransferKey transferKey, UUID attempt) {
        var body = RequestJson.write(new ClaimRequest(RecordTypes.SCHEMA_VERSION, email, transferKey, attempt));
        return send(TransferPaths.CLAIM, body, attempt);
    }

    Answer records(UUID attempt, String type, @Nullable String after) {
        return send(TransferPaths.RECORDS, RequestJson.write(new RecordsRequest(attempt, type, after)), attempt);
    }

    Answer files(UUID attempt, List<Sha256> hashes) {
        return send(TransferPaths.FILES, RequestJson.write(new FilesRequest(attempt, hashes)), attempt);
    }

    /** Asks until the source has counted. */
    Answer handOver(UUID attempt, AccountTally tally) {
        for (int i = 0; i < 200; i++) {
            var answer = handOverOnce(attempt, tally);
            if (answer.status() != RefusalReason.NOT_YET.status()) {
                return answer;
            }
            pause();
        }
        throw new AssertionError("the source never counts");
    }

    Answer handOverOnce(UUID attempt, AccountTally tally) {
        return send(TransferPaths.HAND_OVER, RequestJson.write(new HandOverRequest(attempt, tally)), attempt);
    }

    Answer decision(UUID attempt) {
        return send(TransferPaths.DECISION, RequestJson.write(new DecisionRequest(attempt)), attempt);
    }

    Answer abort(UUID attempt) {
        return send(TransferPaths.ABORT, RequestJson.write(new AbortRequest(attempt)), attempt);
    }

    Answer acknowledge(UUID attempt, String sourceReceipt, String targetReceipt) {
        var body = RequestJson.write(new AcknowledgeRequest(attempt, sourceReceipt, targetReceipt));
        return send(TransferPaths.ACKNOWLEDGE, body, attempt);
    }

    Answer send(String path, byte[] body, @Nullable UUID attempt) {
        return post(path, body, signature(path, body, attempt));
    }

    String signature(String path, byte[] body, @Nullable UUID attempt) {
        return new RequestSignature("POST", path, Sha256.of(body), attempt, NAME, "isolta").sign(key);
    }

    Answer post(String path, byte[] body, @Nullable String signature) {
        var request = HttpRequest.newBuilder(source.resolve(path))
                .header("Content-Type", TransferPaths.JSON)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (signature != null) {
            request.header(TransferPaths.SIGNATURE_HEADER, signature);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything of a type, as it stands on the wire. */
    List<String> lines(UUID attempt, RecordType type) {
        var lines = new ArrayList<String>();
        String after = null;
        boolean more = true;
        while (more) {
            var answer = records(attempt, type.name(), after);
            if (answer.status() != 200) {
                throw new AssertionError(answer.text());
            }
            int before = lines.size();
            read(answer, lines);
            more = answer.response()
                    .headers()
                    .firstValue(TransferPaths.MORE_HEADER)
                    .orElseThrow()
                    .equals("true");
            after = lines.size() == before ? after : lines.get(lines.size() - 1).split("\"", 5)[3];
        }
        return lines;
    }

    private static void read(Answer answer, List<String> lines) {
        try {
            new String(RecordLines.read(new ByteArrayInputStream(answer.body())), UTF_8)
                    .lines()
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the whole account and counts what arrived, by plain hashing; sums are taken from the head. */
    AccountTally copy(UUID attempt, List<MoneyTotal> totals) {
        var account = sha256();
        var types = new ArrayList<TypeTally>();
        for (var type : RecordTypes.ALL) {
            var digest = sha256();
            var lines = lines(attempt, type);
            lines.forEach(line -> digest.update((line + "\n").getBytes(UTF_8)));
            var hex = HexFormat.of().formatHex(digest.digest());
            account.update(accountPart(hex));
            types.add(new TypeTally(type.name(), lines.size(), new Sha256(hex)));
        }
        return new AccountTally(new Sha256(HexFormat.of().formatHex(account.digest())), types, totals);
    }

    private static byte[] accountPart(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String receiptFor(SourceReceipt receipt, String sourceJws) {
        return Receipts.sign(
                new TargetReceipt(
                        receipt.attempt(),
                        receipt.account(),
                        receipt.source(),
                        receipt.target(),
                        receipt.tally().digest(),
                        Sha256.of(sourceJws.getBytes(UTF_8)),
                        receipt.series(),
                        List.of(),
                        Instant.parse("2026-11-25T07:14:00Z")),
                key);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
