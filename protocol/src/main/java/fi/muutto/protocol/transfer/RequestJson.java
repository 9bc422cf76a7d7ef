package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.ProtocolException.Reason.OUT_OF_RANGE;

import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** The eight requests as JSON. Every reader refuses unknown fields and throws nothing but {@link ProtocolException}. */
public final class RequestJson {
    private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
    private static final Pattern RECORD_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private RequestJson() {}

    public static byte[] write(PreviewRequest request) {
        return Json.write(out -> writeKey(out, request.schema(), request.email(), request.key()));
    }

    public static PreviewRequest readPreview(byte[] json) {
        return Fields.whole(
                json, in -> new PreviewRequest(PartJson.readSchema(in), in.text("email", PartJson.EMAIL), readKey(in)));
    }

    public static byte[] write(ClaimRequest request) {
        return Json.write(out -> {
            writeKey(out, request.schema(), request.email(), request.key());
            out.writeStringProperty("attempt", request.attempt().toString());
        });
    }

    public static ClaimRequest readClaim(byte[] json) {
        return Fields.whole(
                json,
                in -> new ClaimRequest(
                        PartJson.readSchema(in), in.text("email", PartJson.EMAIL), readKey(in), in.uuid("attempt")));
    }

    private static void writeKey(JsonGenerator out, int schema, String email, TransferKey key) {
        out.writeNumberProperty("schema", schema);
        out.writeStringProperty("email", email);
        out.writeStringProperty("key", key.text());
    }

    private static TransferKey readKey(Fields in) {
        var text = in.text("key", 100);
        if (TransferKey.flawIn(text).isPresent()) {
            throw new ProtocolException(OUT_OF_RANGE, "key");
        }
        return TransferKey.parse(text);
    }

    public static byte[] write(RecordsRequest request) {
        return Json.write(out -> {
            out.writeStringProperty("attempt", request.attempt().toString());
            out.writeStringProperty("type", request.type());
            PartJson.writeOrLeaveOut(out, "after", request.after());
        });
    }

    public static RecordsRequest readRecords(byte[] json) {
        return Fields.whole(
                json,
                in -> new RecordsRequest(
                        in.uuid("attempt"),
                        in.matching("type", PartJson.NAME, TYPE),
                        in.matchingOrNull("after", PartJson.NAME, RECORD_ID)));
    }

    public static byte[] write(FilesRequest request) {
        return Json.write(out -> {
            out.writeStringProperty("attempt", request.attempt().toString());
            PartJson.writeTexts(
                    out, "hashes", request.hashes().stream().map(Sha256::hex).toList());
        });
    }

    public static FilesRequest readFiles(byte[] json) {
        return Fields.whole(
                json, in -> new FilesRequest(in.uuid("attempt"), in.sha256s("hashes", TransferLimits.FILES)));
    }

    public static byte[] write(HandOverRequest request) {
        return Json.write(out -> {
            out.writeStringProperty("attempt", request.attempt().toString());
            PartJson.writeTally(out, request.tally());
        });
    }

    public static HandOverRequest readHandOver(byte[] json) {
        return Fields.whole(json, in -> new HandOverRequest(in.uuid("attempt"), PartJson.readTally(in)));
    }

    public static byte[] write(DecisionRequest request) {
        return Json.write(
                out -> out.writeStringProperty("attempt", request.attempt().toString()));
    }

    public static DecisionRequest readDecision(byte[] json) {
        return Fields.whole(json, in -> new DecisionRequest(in.uuid("attempt")));
    }

    public static byte[] write(AcknowledgeRequest request) {
        return Json.write(out -> {
            out.writeStringProperty("attempt", request.attempt().toString());
            out.writeStringProperty("sourceReceipt", request.sourceReceipt());
            out.writeStringProperty("targetReceipt", request.targetReceipt());
        });
    }

    public static AcknowledgeRequest readAcknowledge(byte[] json) {
        return Fields.whole(
                json,
                in -> new AcknowledgeRequest(
                        in.uuid("attempt"),
                        in.text("sourceReceipt", TransferLimits.TEXT_LENGTH),
                        in.text("targetReceipt", TransferLimits.TEXT_LENGTH)));
    }

    public static byte[] write(AbortRequest request) {
        return Json.write(
                out -> out.writeStringProperty("attempt", request.attempt().toString()));
    }

    public static AbortRequest readAbort(byte[] json) {
        return Fields.whole(json, in -> new AbortRequest(in.uuid("attempt")));
    }
}
