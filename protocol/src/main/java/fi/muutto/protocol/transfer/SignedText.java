package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.ProtocolException.Reason.NOT_SIGNED;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.SIGNED_BY_ANOTHER;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.SIGNED_FOR_ANOTHER;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.TOO_LARGE;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Compact JWS with ES256. The type in the header keeps one kind of signed text from passing as another. */
final class SignedText {
    private static final int LONGEST = TransferLimits.TEXT_LENGTH;

    private SignedText() {}

    static String sign(String type, byte[] payload, ServiceKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.id())
                .build();
        var jws = new JWSObject(header, new Payload(payload));
        try {
            jws.sign(key.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign", e);
        }
        return jws.serialize();
    }

    /** The payload, if the text is of that type and signed by that key. */
    static byte[] verify(String type, @Nullable String text, PublicServiceKey key) {
        var jws = parse(text);
        if (!JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                || !new JOSEObjectType(type).equals(jws.getHeader().getType())) {
            throw new ProtocolException(SIGNED_FOR_ANOTHER, type);
        }
        if (!key.id().equals(jws.getHeader().getKeyID()) || !isSignedBy(key, jws)) {
            throw new ProtocolException(SIGNED_BY_ANOTHER, type);
        }
        return jws.getPayload().toBytes();
    }

    /** The payload as it claims to be: only for finding the key to verify it with. */
    static byte[] unverified(@Nullable String text) {
        return parse(text).getPayload().toBytes();
    }

    private static JWSObject parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw new ProtocolException(NOT_SIGNED, "signature");
        }
        if (text.length() > LONGEST) {
            throw new ProtocolException(TOO_LARGE, "signature");
        }
        try {
            return JWSObject.parse(text);
        } catch (ParseException | IllegalArgumentException e) {
            throw new ProtocolException(NOT_SIGNED, "signature");
        }
    }

    private static boolean isSignedBy(PublicServiceKey key, JWSObject jws) {
        try {
            return jws.verify(key.verifier());
        } catch (JOSEException e) {
            return false;
        }
    }
}
