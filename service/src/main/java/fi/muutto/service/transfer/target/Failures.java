package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.LineFormatException;
import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.Refusal;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.TargetCommand;
import fi.muutto.protocol.transfer.TargetEvent;
import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.service.account.AccountBusyException;
import fi.muutto.service.jobs.FailurePlaces;
import fi.muutto.service.records.NotArrivingException;
import fi.muutto.service.records.RecordsRefusedException;
import fi.muutto.service.transfer.PeerUnknownException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides what a step that did not succeed means: an event for the machine, or waiting. */
@Component
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    /** So often what cannot be read may be the line's fault. */
    private static final int UNREADABLE_TRIES = 3;

    private static final Set<TargetPhase> TAKING =
            EnumSet.of(TargetPhase.CLAIMED, TargetPhase.COPYING, TargetPhase.VERIFYING);

    private final TargetDriver driver;
    private final SourceWords words;
    private final KeysAtHand keys;

    Failures(TargetDriver driver, SourceWords words, KeysAtHand keys) {
        this.driver = driver;
        this.words = words;
        this.keys = keys;
    }

    /** Why to wait; empty if the machine has been told and goes on from there. */
    Optional<Trouble> handled(AttemptRow row, TargetCommand.After command, RuntimeException failure) {
        LOG.info("transfer {}: {} in {} did not succeed: {}", row.id(), command, row.phase(), said(failure));
        if (failure instanceof SourceRefusedException refused) {
            return refused(row, refused.refusal());
        }
        if (failure instanceof ProtocolException) {
            return unreadable(row);
        }
        if (failure instanceof CheckFailedException failed) {
            return checkFailed(row, failed.facts());
        }
        if (failure instanceof RecordsRefusedException records) {
            return checkFailed(
                    row, Facts.problems(EndReason.RECORDS, records.problems().kept()));
        }
        if (failure instanceof LineFormatException) {
            return checkFailed(row, Facts.because(EndReason.UNREADABLE));
        }
        return Optional.of(trouble(failure));
    }

    private static Trouble trouble(RuntimeException failure) {
        if (failure instanceof WaitException waiting) {
            return waiting.trouble();
        }
        if (failure instanceof SourceSilentException || failure instanceof PeerUnknownException) {
            return Trouble.SILENT;
        }
        if (failure instanceof AccountBusyException
                || failure instanceof NotArrivingException
                || failure instanceof Progress.TooLateException) {
            return Trouble.HERE;
        }
        // Tried again as everything else, but not in silence: its owner would look at a move that stands still.
        LOG.warn("a transfer met {}", FailurePlaces.of(failure));
        return Trouble.UNFORESEEN;
    }

    private Optional<Trouble> refused(AttemptRow row, Refusal refusal) {
        var word = refusal.word();
        if (refusal.reason() == RefusalReason.ABORTED && word != null) {
            return aborted(row, word);
        }
        if (refusal.reason().isPassing()) {
            return Optional.of(
                    switch (refusal.reason()) {
                        case BUSY -> Trouble.BUSY;
                        case NOT_YET -> Trouble.COUNTING;
                        default -> Trouble.REFUSED;
                    });
        }
        boolean keyRefused = refusal.reason() == RefusalReason.KEY_NOT_GOOD;
        if (keyRefused) {
            keys.forget(row.id());
        }
        var facts = keyRefused ? Facts.because(EndReason.KEY_REFUSED) : Facts.NONE;
        driver.apply(row.id(), new TargetEvent.Refused(refusal.reason()), facts);
        return keyRefused ? Optional.empty() : Optional.of(Trouble.REFUSED);
    }

    private Optional<Trouble> aborted(AttemptRow row, String word) {
        try {
            driver.apply(row.id(), words.aborted(row.id(), word));
            return Optional.empty();
        } catch (ProtocolException e) {
            return unreadable(row);
        }
    }

    private Optional<Trouble> unreadable(AttemptRow row) {
        if (TAKING.contains(row.phase()) && row.failures() >= UNREADABLE_TRIES) {
            return checkFailed(row, Facts.because(EndReason.UNREADABLE));
        }
        return Optional.of(Trouble.UNREADABLE);
    }

    private Optional<Trouble> checkFailed(AttemptRow row, Facts facts) {
        driver.apply(row.id(), new TargetEvent.CheckFailed(), facts);
        return Optional.empty();
    }

    /** Only what cannot quote data. */
    private static String said(RuntimeException failure) {
        boolean ours = failure instanceof SourceRefusedException
                || failure instanceof SourceSilentException
                || failure instanceof ProtocolException
                || failure instanceof CheckFailedException
                || failure instanceof WaitException;
        return ours ? String.valueOf(failure.getMessage()) : failure.getClass().getSimpleName();
    }
}
