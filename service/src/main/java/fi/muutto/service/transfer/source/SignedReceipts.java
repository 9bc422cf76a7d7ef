package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.AcknowledgeRequest;
import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.Receipts;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.SourceReceipt;
import fi.muutto.protocol.transfer.TargetReceipt;
import fi.muutto.service.shell.ServiceIdentity;
import fi.muutto.service.transfer.ServiceKeys;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which receipts are what they claim to be. */
@Component
class SignedReceipts {
    private final ServiceKeys keys;
    private final ServiceIdentity service;

    SignedReceipts(ServiceKeys keys, ServiceIdentity service) {
        this.keys = keys;
        this.service = service;
    }

    /** What of an acknowledgement holds; null for what does not. */
    record Checked(@Nullable SourceReceipt source, @Nullable TargetReceipt target) {}

    Checked check(AcknowledgeRequest message, Attempt attempt) {
        var source = own(message.sourceReceipt(), attempt).orElse(null);
        var target = source == null || message.targetReceipt().isEmpty()
                ? null
                : valid(
                                () -> Receipts.verifyTarget(message.targetReceipt(), keys.peer()),
                                receipt -> isAnswerTo(receipt, source, message.sourceReceipt()))
                        .orElse(null);
        return new Checked(source, target);
    }

    /** The receipt, if this service gave it to this attempt. */
    Optional<SourceReceipt> own(String jws, Attempt attempt) {
        return valid(
                () -> Receipts.verifySource(jws, keys.own().publicKey()),
                receipt -> receipt.attempt().equals(attempt.id())
                        && receipt.target().equals(attempt.target())
                        && receipt.source().equals(service.name()));
    }

    private static boolean isAnswerTo(TargetReceipt receipt, SourceReceipt source, String sourceJws) {
        return receipt.attempt().equals(source.attempt())
                && receipt.account().equals(source.account())
                && receipt.source().equals(source.source())
                && receipt.target().equals(source.target())
                && receipt.digest().equals(source.tally().digest())
                && receipt.sourceReceipt().equals(Sha256.of(sourceJws.getBytes(StandardCharsets.US_ASCII)));
    }

    private static <T> Optional<T> valid(Supplier<T> verified, Predicate<T> fits) {
        try {
            return Optional.of(verified.get()).filter(fits);
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }
}
