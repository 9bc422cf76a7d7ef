package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.ProtocolException.Reason.SIGNED_FOR_ANOTHER;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request is signed over. No time is in it: every message may be repeated, so a replayed one does no harm.
 *
 * @param body the digest of the body as it is sent
 * @param attempt null only for a preview
 * @param sender the name of the service that asks
 * @param receiver the name of the service that is asked
 */
public record RequestSignature(
        String method, String path, Sha256 body, @Nullable UUID attempt, String sender, String receiver) {
    private static final String TYPE = "muutto-request";

    /** The value of {@link TransferPaths#SIGNATURE_HEADER}. */
    public String sign(ServiceKey key) {
        return SignedText.sign(TYPE, json(), key);
    }

    /**
     * Returns if exactly this request was signed with the sender's key.
     *
     * @throws ProtocolException if not
     */
    public void verify(@Nullable String signature, PublicServiceKey senderKey) {
        var signed = Fields.whole(SignedText.verify(TYPE, signature, senderKey), RequestSignature::read);
        if (!equals(signed)) {
            throw new ProtocolException(SIGNED_FOR_ANOTHER, "request");
        }
    }

    /** Who says to have signed; proves nothing, but tells whose key to {@link #verify} with. */
    public static String claimedSender(@Nullable String signature) {
        return Fields.whole(SignedText.unverified(signature), RequestSignature::read)
                .sender();
    }

    private byte[] json() {
        return Json.write(out -> {
            out.writeStringProperty("method", method);
            out.writeStringProperty("path", path);
            out.writeStringProperty("body", body.hex());
            PartJson.writeOrLeaveOut(out, "attempt", attempt == null ? null : attempt.toString());
            out.writeStringProperty("from", sender);
            out.writeStringProperty("to", receiver);
        });
    }

    private static RequestSignature read(Fields in) {
        return new RequestSignature(
                in.text("method", PartJson.NAME),
                in.text("path", PartJson.NAME),
                in.sha256("body"),
                in.uuidOrNull("attempt"),
                in.text("from", PartJson.NAME),
                in.text("to", PartJson.NAME));
    }
}
