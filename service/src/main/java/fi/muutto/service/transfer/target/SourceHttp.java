package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.TransferLimits;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.transfer.RequestSigning;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the other service, taking it for hostile: no redirect is followed, no answer is read past its limit, none waited
 * for without end.
 */
@Component
class SourceHttp {
    private final SourceAddress address;
    private final RequestSigning signing;
    private final BodyDeadline deadline;
    private final Duration patience;
    private final HttpClient client;

    SourceHttp(PeerIdentity peer, RequestSigning signing, BodyDeadline deadline, Patience patience) {
        this.address = new SourceAddress(peer.address());
        this.signing = signing;
        this.deadline = deadline;
        this.patience = patience.answer();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(patience.connect())
                .build();
    }

    /** Takes an answer while it comes in. */
    @FunctionalInterface
    interface Reader<T> {
        T read(HttpResponse<InputStream> answer, InputStream body) throws IOException;
    }

    /**
     * Sends a message and reads an answer of the expected type.
     *
     * @throws SourceSilentException if there is none
     * @throws SourceRefusedException if the source refuses
     * @throws ProtocolException if what it says cannot be read
     */
    <T> T ask(String path, byte[] message, @Nullable UUID attempt, String contentType, Reader<T> reader) {
        var answer = send(path, message, attempt);
        try (var body = deadline.over(answer.body())) {
            if (answer.statusCode() != 200) {
                throw refusal(answer.statusCode(), body);
            }
            if (!contentType.equals(typeOf(answer))) {
                throw new SourceSilentException("an answer of another type", null);
            }
            return reader.read(answer, body);
        } catch (IOException e) {
            throw new SourceSilentException("the answer broke off", e);
        }
    }

    private HttpResponse<InputStream> send(String path, byte[] message, @Nullable UUID attempt) {
        var request = HttpRequest.newBuilder(address.of(path))
                .timeout(patience)
                .header("Content-Type", TransferPaths.JSON)
                .header(TransferPaths.SIGNATURE_HEADER, signing.sign(path, message, attempt))
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new SourceSilentException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceSilentException("interrupted", e);
        }
    }

    /** A refusal counts only with the status that belongs to it: anything between the services may answer too. */
    private static RuntimeException refusal(int status, InputStream body) throws IOException {
        var json = limited(body);
        try {
            var refusal = AnswerJson.readRefusal(json);
            if (refusal.reason().status() == status) {
                return new SourceRefusedException(refusal);
            }
        } catch (ProtocolException e) {
            return new SourceSilentException("status " + status, e);
        }
        return new SourceSilentException("status " + status, null);
    }

    private static String typeOf(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst("\\s*;.*", "");
    }

    /** A whole JSON answer. */
    static byte[] limited(InputStream body) throws IOException {
        var bytes = body.readNBytes(TransferLimits.MESSAGE_BYTES + 1);
        if (bytes.length > TransferLimits.MESSAGE_BYTES) {
            throw new ProtocolException(ProtocolException.Reason.TOO_LARGE, "message");
        }
        return bytes;
    }
}
