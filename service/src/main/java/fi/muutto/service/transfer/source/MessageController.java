package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.AbortRequest;
import fi.muutto.protocol.transfer.AcknowledgeRequest;
import fi.muutto.protocol.transfer.ClaimRequest;
import fi.muutto.protocol.transfer.DecisionRequest;
import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.TransferPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;

/** The messages that are answered in a few words. */
@Controller
class MessageController {
    private static final Logger LOG = LoggerFactory.getLogger(MessageController.class);

    private final MessageDoor door;
    private final Messages messages;

    MessageController(MessageDoor door, Messages messages) {
        this.door = door;
        this.messages = messages;
    }

    @PostMapping(TransferPaths.PREVIEW)
    ResponseEntity<byte[]> preview(HttpServletRequest request) throws IOException {
        var message = door.enter(request, RequestJson::readPreview, preview -> null);
        door.requireFewWrongKeys(request);
        var reply = messages.preview(message);
        door.countIfWrongKey(request, reply);
        return answer(reply);
    }

    @PostMapping(TransferPaths.CLAIM)
    ResponseEntity<byte[]> claim(HttpServletRequest request) throws IOException {
        var message = door.enter(request, RequestJson::readClaim, ClaimRequest::attempt);
        door.requireFewWrongKeys(request);
        var reply = messages.claim(message);
        door.countIfWrongKey(request, reply);
        return answer(reply);
    }

    @PostMapping(TransferPaths.HAND_OVER)
    ResponseEntity<byte[]> handOver(HttpServletRequest request) throws IOException {
        return answer(messages.handOver(door.enter(request, RequestJson::readHandOver, HandOverRequest::attempt)));
    }

    @PostMapping(TransferPaths.DECISION)
    ResponseEntity<byte[]> decision(HttpServletRequest request) throws IOException {
        return answer(messages.decision(door.enter(request, RequestJson::readDecision, DecisionRequest::attempt)));
    }

    @PostMapping(TransferPaths.ACKNOWLEDGE)
    ResponseEntity<byte[]> acknowledge(HttpServletRequest request) throws IOException {
        return answer(
                messages.acknowledge(door.enter(request, RequestJson::readAcknowledge, AcknowledgeRequest::attempt)));
    }

    @PostMapping(TransferPaths.ABORT)
    ResponseEntity<byte[]> abort(HttpServletRequest request) throws IOException {
        return answer(messages.abort(door.enter(request, RequestJson::readAbort, AbortRequest::attempt)));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(RefusedException e) {
        return answer(Reply.refused(e.reason()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(ProtocolException e) {
        return answer(Reply.refused(RefusalReason.BAD_MESSAGE));
    }

    /** Messages of exceptions may quote data, so only the class is logged. */
    @ExceptionHandler
    ResponseEntity<byte[]> unavailable(DataAccessException e) {
        LOG.warn("message not answered: {}", e.getClass().getName());
        return answer(Reply.refused(RefusalReason.UNAVAILABLE));
    }

    private static ResponseEntity<byte[]> answer(Reply reply) {
        return ResponseEntity.status(reply.status())
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(reply.json());
    }
}
