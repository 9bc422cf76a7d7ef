package fi.muutto.protocol.transfer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.SecureRandom;
import java.text.ParseException;

/** The key pair by which a service signs (EC P-256, ES256). {@link #toString} shows its id only. */
public final class ServiceKey {
    private final ECKey pair;

    private ServiceKey(ECKey pair) {
        this.pair = pair;
    }

    public static ServiceKey generate(SecureRandom random) {
        try {
            return new ServiceKey(new ECKeyGenerator(Curve.P_256)
                    .keyIDFromThumbprint(true)
                    .secureRandom(random)
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    /**
     * Reads a private JWK as {@link #toJwk} wrote it.
     *
     * @throws IllegalArgumentException if it is not a private P-256 key; the message shows nothing of it
     */
    public static ServiceKey fromJwk(String json) {
        try {
            var key = ECKey.parse(json);
            if (key.isPrivate() && key.getCurve().equals(Curve.P_256)) {
                return new ServiceKey(PublicServiceKey.withThumbprint(key));
            }
        } catch (ParseException | JOSEException | IllegalStateException e) {
            // falls through: the cause may quote the private part
        }
        throw new IllegalArgumentException("not a private P-256 key as JWK");
    }

    /** The private key, for a file that nobody else can read. */
    public String toJwk() {
        return pair.toJSONString();
    }

    public PublicServiceKey publicKey() {
        return new PublicServiceKey(pair.toPublicJWK());
    }

    /** The thumbprint (RFC 7638) of the public part. */
    public String id() {
        return pair.getKeyID();
    }

    JWSSigner signer() throws JOSEException {
        return new ECDSASigner(pair);
    }

    @Override
    public String toString() {
        return "ServiceKey[" + id() + "]";
    }
}
