package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.Receipts;
import fi.muutto.protocol.transfer.TargetEvent;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.ServiceIdentity;
import fi.muutto.service.transfer.ServiceKeys;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Believes a promise of the other service only if it is signed by it and speaks of this attempt between these two. */
@Component
class SourceWords {
    private final ServiceKeys keys;
    private final ServiceIdentity service;
    private final PeerIdentity peer;

    SourceWords(ServiceKeys keys, ServiceIdentity service, PeerIdentity peer) {
        this.keys = keys;
        this.service = service;
        this.peer = peer;
    }

    /** The event that a word of abortion is; throws {@link ProtocolException} if it is not one for this attempt. */
    TargetEvent aborted(UUID attempt, String word) {
        var aborted = Receipts.verifyAborted(word, keys.peer());
        require(aborted.attempt().equals(attempt), "attempt");
        require(aborted.source().equals(peer.name()) && aborted.target().equals(service.name()), "services");
        return new TargetEvent.Aborted();
    }

    /** The event that a receipt is; throws {@link ProtocolException} if it is not one for this attempt and account. */
    TargetEvent receipt(AttemptRow row, UUID account, String jws) {
        var receipt = Receipts.verifySource(jws, keys.peer());
        require(receipt.attempt().equals(row.id()), "attempt");
        require(receipt.source().equals(peer.name()) && receipt.target().equals(service.name()), "services");
        require(receipt.account().equals(account), "account");
        var arriving = row.arriving();
        require(arriving == null || arriving.value().equals(account), "account");
        var counted = row.handOver();
        return new TargetEvent.Receipt(counted != null && counted.tally().equals(receipt.tally()));
    }

    private static void require(boolean condition, String place) {
        if (!condition) {
            throw new ProtocolException(ProtocolException.Reason.SIGNED_FOR_ANOTHER, place);
        }
    }
}
