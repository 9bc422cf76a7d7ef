package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.TransferLimits;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.transfer.PeerUnknownException;
import fi.muutto.service.transfer.RequestSigning;
import fi.muutto.service.transfer.source.AddressLimits.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets in what the other service has signed, and nothing else. */
@Component
class MessageDoor {
    private static final Logger LOG = LoggerFactory.getLogger(MessageDoor.class);

    private final SourceRole role;
    private final RequestSigning signing;
    private final AddressLimits limits;

    MessageDoor(SourceRole role, RequestSigning signing, AddressLimits limits) {
        this.role = role;
        this.signing = signing;
        this.limits = limits;
    }

    /**
     * Reads the message and checks its signature.
     *
     * @param attempt finds the attempt in the message; gives null for a preview
     * @throws RefusedException if the message is not let in
     */
    <T> T enter(HttpServletRequest request, Function<byte[], T> reader, Function<T, @Nullable UUID> attempt)
            throws IOException {
        requireOpen(request);
        var body = request.getInputStream().readNBytes(TransferLimits.MESSAGE_BYTES + 1);
        try {
            if (body.length > TransferLimits.MESSAGE_BYTES) {
                throw new ProtocolException(ProtocolException.Reason.TOO_LARGE, "body");
            }
            var message = reader.apply(body);
            signing.verify(
                    request.getRequestURI(),
                    body,
                    attempt.apply(message),
                    request.getHeader(TransferPaths.SIGNATURE_HEADER));
            return message;
        } catch (ProtocolException e) {
            limits.count(Kind.MESSAGE, request.getRemoteAddr());
            LOG.info("message refused: {}", e.getMessage());
            throw new RefusedException(reason(e));
        } catch (PeerUnknownException e) {
            LOG.warn("{}", e.getMessage());
            throw new RefusedException(RefusalReason.UNAVAILABLE);
        }
    }

    private void requireOpen(HttpServletRequest request) {
        if (!role.isOpen()) {
            throw new RefusedException(RefusalReason.NOT_FOUND);
        }
        var address = request.getRemoteAddr();
        if (limits.isOver(Kind.MESSAGE, address)) {
            throw new RefusedException(RefusalReason.TOO_MANY);
        }
    }

    /** Before a key is looked at. */
    void requireFewWrongKeys(HttpServletRequest request) {
        if (limits.isOver(Kind.KEY, request.getRemoteAddr())) {
            throw new RefusedException(RefusalReason.TOO_MANY);
        }
    }

    /** Counts a wrong key against the address that it came from. */
    void countIfWrongKey(HttpServletRequest request, Reply reply) {
        if (reply.status() == RefusalReason.KEY_NOT_GOOD.status()) {
            limits.count(Kind.KEY, request.getRemoteAddr());
        }
    }

    private static RefusalReason reason(ProtocolException e) {
        return switch (e.reason()) {
            case NOT_SIGNED, SIGNED_BY_ANOTHER, SIGNED_FOR_ANOTHER -> RefusalReason.BAD_SIGNATURE;
            default -> RefusalReason.BAD_MESSAGE;
        };
    }
}
