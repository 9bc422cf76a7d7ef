package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.SourceCommand;
import fi.muutto.protocol.transfer.SourceKey;
import fi.muutto.protocol.transfer.SourceState;
import fi.muutto.protocol.transfer.SourceStep;
import fi.muutto.protocol.transfer.Transition;
import fi.muutto.service.audit.Audit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records the steps that an owner may ask about later; the reads of a copy and refusals without effect are none. */
@Component
class SourceAudit {
    private static final Logger LOG = LoggerFactory.getLogger(SourceAudit.class);
    private static final Set<SourceStep> TOLD = EnumSet.of(
            SourceStep.KEY_MADE,
            SourceStep.KEY_REVOKED,
            SourceStep.KEY_TRIED_WRONG,
            SourceStep.KEY_WORN_OUT,
            SourceStep.CLAIMED,
            SourceStep.HANDED_OVER,
            SourceStep.CLOSED_AGAIN,
            SourceStep.TWO_RECEIPTS,
            SourceStep.ABORTED,
            SourceStep.CANCELLED,
            SourceStep.LEASE_ENDED,
            SourceStep.RESTORED);

    private final Audit audit;

    SourceAudit(Audit audit) {
        this.audit = audit;
    }

    void record(
            Decisions.About about,
            LockedAccount locked,
            Transition<SourceStep, SourceState, SourceCommand> transition,
            boolean receiptKept) {
        var step = transition.name();
        if (step == SourceStep.TWO_RECEIPTS) {
            LOG.error("account {}: two attempts hold a receipt of it", about.account());
        }
        boolean changed = !transition.state().equals(locked.machine()) || step == SourceStep.TWO_RECEIPTS;
        if (locked.state() != null && (receiptKept || changed && TOLD.contains(step))) {
            audit.record(
                    about.account(),
                    about.person(),
                    action(step),
                    "transfer",
                    object(about, locked, transition.state()),
                    null);
        }
    }

    static String action(SourceStep step) {
        return "transfer." + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String object(Decisions.About about, LockedAccount locked, SourceState after) {
        if (about.attempt() != null) {
            return about.attempt().id().toString();
        }
        if (after.key() instanceof SourceKey.Live live) {
            return live.publicId();
        }
        return locked.key() == null ? null : locked.key().publicId();
    }
}
