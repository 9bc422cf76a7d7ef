package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.ProtocolException.Reason.OUT_OF_RANGE;

import java.util.Arrays;
import tools.jackson.core.JsonGenerator;

/** The answers as JSON. Every reader refuses unknown fields and throws nothing but {@link ProtocolException}. */
public final class AnswerJson {
    private AnswerJson() {}

    public static byte[] write(AccountHead head) {
        return Json.write(out -> PartJson.writeHead(out, head));
    }

    public static AccountHead readHead(byte[] json) {
        return Fields.whole(json, PartJson::readHead);
    }

    public static byte[] write(Decision decision) {
        return Json.write(out -> writeDecision(out, decision));
    }

    private static void writeDecision(JsonGenerator out, Decision decision) {
        if (decision instanceof Decision.Frozen frozen) {
            out.writeStringProperty("decision", "FROZEN");
            writeHead(out, frozen.head());
        } else if (decision instanceof Decision.Aborted aborted) {
            out.writeStringProperty("decision", "ABORTED");
            out.writeStringProperty("word", aborted.word());
        } else if (decision instanceof Decision.HandedOver handedOver) {
            out.writeStringProperty("decision", "HANDED_OVER");
            writeHead(out, handedOver.head());
            out.writeStringProperty("receipt", handedOver.receipt());
        } else {
            out.writeStringProperty("decision", "UNKNOWN");
        }
    }

    private static void writeHead(JsonGenerator out, AccountHead head) {
        out.writeObjectPropertyStart("head");
        PartJson.writeHead(out, head);
        out.writeEndObject();
    }

    public static Decision readDecision(byte[] json) {
        return Fields.whole(json, AnswerJson::readDecision);
    }

    private static Decision readDecision(Fields in) {
        return switch (in.text("decision", PartJson.NAME)) {
            case "UNKNOWN" -> new Decision.Unknown();
            case "FROZEN" -> new Decision.Frozen(in.object("head", PartJson::readHead));
            case "ABORTED" -> new Decision.Aborted(in.text("word", TransferLimits.TEXT_LENGTH));
            case "HANDED_OVER" ->
                new Decision.HandedOver(
                        in.object("head", PartJson::readHead), in.text("receipt", TransferLimits.TEXT_LENGTH));
            default -> throw new ProtocolException(OUT_OF_RANGE, "decision");
        };
    }

    public static byte[] write(Acknowledged answer) {
        return Json.write(
                out -> out.writeStringProperty("attempt", answer.attempt().toString()));
    }

    public static Acknowledged readAcknowledged(byte[] json) {
        return Fields.whole(json, in -> new Acknowledged(in.uuid("attempt")));
    }

    /** Sent with the status of its reason. */
    public static byte[] write(Refusal refusal) {
        return Json.write(out -> {
            out.writeStringProperty("refusal", refusal.reason().name());
            PartJson.writeTexts(out, "types", refusal.types());
            PartJson.writeOrLeaveOut(out, "word", refusal.word());
        });
    }

    public static Refusal readRefusal(byte[] json) {
        return Fields.whole(
                json,
                in -> new Refusal(
                        reason(in.text("refusal", PartJson.NAME)),
                        in.texts("types", PartJson.NAME),
                        in.textOrNull("word", TransferLimits.TEXT_LENGTH)));
    }

    private static RefusalReason reason(String name) {
        return Arrays.stream(RefusalReason.values())
                .filter(reason -> reason.name().equals(name))
                .findAny()
                .orElseThrow(() -> new ProtocolException(OUT_OF_RANGE, "refusal"));
    }
}
