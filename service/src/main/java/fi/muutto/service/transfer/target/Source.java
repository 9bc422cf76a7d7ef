package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.transfer.AbortRequest;
import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.AcknowledgeRequest;
import fi.muutto.protocol.transfer.Acknowledged;
import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.ClaimRequest;
import fi.muutto.protocol.transfer.Decision;
import fi.muutto.protocol.transfer.DecisionRequest;
import fi.muutto.protocol.transfer.FileFramesReader;
import fi.muutto.protocol.transfer.FilesRequest;
import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.protocol.transfer.PreviewRequest;
import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.RecordLines;
import fi.muutto.protocol.transfer.RecordsRequest;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.transfer.target.KeysAtHand.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The eight messages to the other service, each with its answer. Throws what {@link SourceHttp#ask} throws. */
@Component
class Source {
    private final SourceHttp http;

    Source(SourceHttp http) {
        this.http = http;
    }

    AccountHead preview(Credentials who) {
        var request = new PreviewRequest(RecordTypes.SCHEMA_VERSION, who.email(), who.key());
        return json(TransferPaths.PREVIEW, RequestJson.write(request), null, AnswerJson::readHead);
    }

    AccountHead claim(Credentials who, UUID attempt) {
        var request = new ClaimRequest(RecordTypes.SCHEMA_VERSION, who.email(), who.key(), attempt);
        return json(TransferPaths.CLAIM, RequestJson.write(request), attempt, AnswerJson::readHead);
    }

    Decision decision(UUID attempt) {
        var request = new DecisionRequest(attempt);
        return json(TransferPaths.DECISION, RequestJson.write(request), attempt, AnswerJson::readDecision);
    }

    Decision handOver(HandOverRequest request) {
        return json(TransferPaths.HAND_OVER, RequestJson.write(request), request.attempt(), AnswerJson::readDecision);
    }

    Acknowledged acknowledge(AcknowledgeRequest request) {
        return json(
                TransferPaths.ACKNOWLEDGE, RequestJson.write(request), request.attempt(), AnswerJson::readAcknowledged);
    }

    Decision abort(UUID attempt) {
        return json(
                TransferPaths.ABORT, RequestJson.write(new AbortRequest(attempt)), attempt, AnswerJson::readDecision);
    }

    /**
     * Some lines of a type as they were sent, within the limits of a page.
     *
     * @param more whether the type goes on after them
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Lines(byte[] bytes, boolean more) {}

    Lines records(UUID attempt, String type, @Nullable String after) {
        var request = new RecordsRequest(attempt, type, after);
        return http.ask(TransferPaths.RECORDS, RequestJson.write(request), attempt, TransferPaths.LINES, Source::lines);
    }

    private static Lines lines(HttpResponse<InputStream> answer, InputStream body) throws IOException {
        byte[] bytes = RecordLines.read(body);
        var more = answer.headers().firstValue(TransferPaths.MORE_HEADER).orElse("");
        if (!more.equals("true") && !more.equals("false")) {
            throw new ProtocolException(ProtocolException.Reason.MISSING_FIELD, TransferPaths.MORE_HEADER);
        }
        return new Lines(bytes, more.equals("true"));
    }

    void files(UUID attempt, List<Sha256> hashes, FileFramesReader.Sink sink) {
        var request = new FilesRequest(attempt, hashes);
        http.ask(TransferPaths.FILES, RequestJson.write(request), attempt, TransferPaths.FRAMES, (answer, body) -> {
            new FileFramesReader(body, hashes).read(sink);
            return true;
        });
    }

    private <T> T json(String path, byte[] message, @Nullable UUID attempt, Function<byte[], T> reader) {
        return http.ask(
                path, message, attempt, TransferPaths.JSON, (answer, body) -> reader.apply(SourceHttp.limited(body)));
    }
}
