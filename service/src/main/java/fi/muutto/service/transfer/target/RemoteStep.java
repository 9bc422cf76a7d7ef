package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.AcknowledgeRequest;
import fi.muutto.protocol.transfer.Decision;
import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.TargetCommand;
import fi.muutto.protocol.transfer.TargetEvent;
import fi.muutto.service.transfer.target.KeysAtHand.Credentials;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sends the messages that ask for a word of the source, and tells the machine what was answered. */
@Component
class RemoteStep {
    private static final int COUNTING_TRIES = 20;
    private static final long COUNTING_PAUSE = 100;

    private final TargetDriver driver;
    private final Source source;
    private final SourceWords words;
    private final KeysAtHand keys;
    private final Admission admission;

    RemoteStep(TargetDriver driver, Source source, SourceWords words, KeysAtHand keys, Admission admission) {
        this.driver = driver;
        this.source = source;
        this.words = words;
        this.keys = keys;
        this.admission = admission;
    }

    /** The key is in memory only: without it the source is asked whether the claim has arrived. */
    List<TargetCommand.After> claim(AttemptRow row) {
        var credentials = keys.of(row.id());
        return credentials.isPresent() ? claim(row, credentials.get()) : askDecision(row);
    }

    /** Looks before it claims: whatever is in the way is better found while the account is open and the key good. */
    private List<TargetCommand.After> claim(AttemptRow row, Credentials credentials) {
        try {
            var inTheWay = admission.refusal(source.preview(credentials));
            if (inTheWay.isPresent()) {
                keys.forget(row.id());
                return driver.apply(row.id(), new TargetEvent.UserCancels(), Facts.because(inTheWay.get()));
            }
        } catch (SourceRefusedException e) {
            return refusedOrClaimed(row, e);
        }
        var head = source.claim(credentials, row.id());
        keys.forget(row.id());
        return driver.apply(row.id(), new TargetEvent.Claimed(), Facts.head(head));
    }

    /** A key is refused also if this very attempt has spent it and the answer was lost. */
    private List<TargetCommand.After> refusedOrClaimed(AttemptRow row, SourceRefusedException e) {
        if (e.refusal().reason() != RefusalReason.KEY_NOT_GOOD) {
            throw e;
        }
        var decision = source.decision(row.id());
        if (decision instanceof Decision.Unknown) {
            throw e;
        }
        keys.forget(row.id());
        return decided(row, decision);
    }

    List<TargetCommand.After> askDecision(AttemptRow row) {
        return decided(row, source.decision(row.id()));
    }

    List<TargetCommand.After> handOver(AttemptRow row) {
        var request = Objects.requireNonNull(row.handOver());
        for (int tries = 1; ; tries++) {
            try {
                return decided(row, source.handOver(request));
            } catch (SourceRefusedException e) {
                if (e.refusal().reason() != RefusalReason.NOT_YET || tries == COUNTING_TRIES || !waited()) {
                    throw e;
                }
            }
        }
    }

    /** The source counts since the freeze and is nearly always about to finish. */
    private static boolean waited() {
        try {
            Thread.sleep(COUNTING_PAUSE); // only the target asks; a job of its own would come a second later
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<TargetCommand.After> abort(AttemptRow row) {
        return decided(row, source.abort(row.id()));
    }

    private List<TargetCommand.After> decided(AttemptRow row, Decision decision) {
        if (decision instanceof Decision.Unknown) {
            return driver.apply(row.id(), new TargetEvent.Unknown(row.phase()), Facts.because(EndReason.KEY_LOST));
        }
        if (decision instanceof Decision.Frozen frozen) {
            return driver.apply(row.id(), new TargetEvent.Claimed(), Facts.head(frozen.head()));
        }
        if (decision instanceof Decision.Aborted aborted) {
            return driver.apply(row.id(), words.aborted(row.id(), aborted.word()));
        }
        var handedOver = (Decision.HandedOver) decision;
        return driver.apply(
                row.id(),
                words.receipt(row, handedOver.head().account(), handedOver.receipt()),
                Facts.receipt(handedOver.head(), handedOver.receipt()));
    }

    /** The receipt of this side is empty while a restored backup has to copy again. */
    List<TargetCommand.After> acknowledge(AttemptRow row) {
        var answer = source.acknowledge(new AcknowledgeRequest(
                row.id(),
                Objects.requireNonNull(row.sourceReceipt()),
                Objects.requireNonNullElse(row.targetReceipt(), "")));
        if (!answer.attempt().equals(row.id())) {
            throw new ProtocolException(ProtocolException.Reason.OUT_OF_RANGE, "attempt");
        }
        return driver.apply(row.id(), new TargetEvent.Acknowledged());
    }
}
