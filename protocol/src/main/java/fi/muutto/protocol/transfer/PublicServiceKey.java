package fi.muutto.protocol.transfer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;

/** The public part of a {@link ServiceKey}: what the other side pins in its configuration. */
public final class PublicServiceKey {
    private final ECKey key;

    PublicServiceKey(ECKey key) {
        this.key = key;
    }

    /**
     * Reads a public JWK.
     *
     * @throws IllegalArgumentException if it is not a P-256 key, or holds a private part
     */
    public static PublicServiceKey fromJwk(String json) {
        try {
            var key = ECKey.parse(json);
            if (!key.isPrivate() && key.getCurve().equals(Curve.P_256)) {
                return new PublicServiceKey(withThumbprint(key));
            }
        } catch (ParseException | JOSEException | IllegalStateException e) {
            // falls through: the cause may quote a private part
        }
        throw new IllegalArgumentException("not a public P-256 key as JWK");
    }

    /** The id is always computed: what a file claims as its id does not matter. */
    static ECKey withThumbprint(ECKey key) throws JOSEException {
        return new ECKey.Builder(key).keyIDFromThumbprint().build();
    }

    public String toJwk() {
        return key.toJSONString();
    }

    /** The thumbprint (RFC 7638). */
    public String id() {
        return key.getKeyID();
    }

    JWSVerifier verifier() throws JOSEException {
        return new ECDSAVerifier(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicServiceKey that && id().equals(that.id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return "PublicServiceKey[" + id() + "]";
    }
}
