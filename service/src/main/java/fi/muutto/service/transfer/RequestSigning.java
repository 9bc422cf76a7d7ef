package fi.muutto.service.transfer;

import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.RequestSignature;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.ServiceIdentity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs requests to the other service and checks those that come from it. Both sides know each other by their keys only. */
@Component
public class RequestSigning {
    private static final String METHOD = "POST";

    private final ServiceKeys keys;
    private final ServiceIdentity service;
    private final PeerIdentity peer;

    public RequestSigning(ServiceKeys keys, ServiceIdentity service, PeerIdentity peer) {
        this.keys = keys;
        this.service = service;
        this.peer = peer;
    }

    /**
     * The value of the signature's header for a request to the other service.
     *
     * @param attempt null only for a preview
     */
    public String sign(String path, byte[] body, @Nullable UUID attempt) {
        return new RequestSignature(METHOD, path, Sha256.of(body), attempt, service.name(), peer.name())
                .sign(keys.own());
    }

    /**
     * Returns if the other service has signed exactly this request to this service.
     *
     * @param header the value of the signature's header
     * @throws ProtocolException if not
     * @throws PeerUnknownException if the other service's key is not known
     */
    public void verify(String path, byte[] body, @Nullable UUID attempt, @Nullable String header) {
        new RequestSignature(METHOD, path, Sha256.of(body), attempt, peer.name(), service.name())
                .verify(header, keys.peer());
    }
}
