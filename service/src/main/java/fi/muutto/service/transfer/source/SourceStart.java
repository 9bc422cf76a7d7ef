package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.SourceEvent;
import fi.muutto.protocol.transfer.SourceStep;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.jobs.Jobs;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.transfer.TransferLog;
import fi.muutto.service.transfer.TransferMark;
import fi.muutto.service.transfer.source.Decisions.About;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Before the first request: compares the database with the file outside it. What a restored backup has forgotten is done
 * again; what a crash has kept out of the file is written there.
 */
@Component
@Lazy(false)
class SourceStart implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(SourceStart.class);

    private final TransferLog log;
    private final Decisions decisions;
    private final SignedReceipts receipts;
    private final SourceAttemptRepository attempts;
    private final SourceCopyRepository copies;
    private final SourceKeyRepository keys;
    private final AccountWork work;
    private final Jobs jobs;
    private final PeerIdentity peer;

    SourceStart(
            TransferLog log,
            Decisions decisions,
            SignedReceipts receipts,
            SourceAttemptRepository attempts,
            SourceCopyRepository copies,
            SourceKeyRepository keys,
            AccountWork work,
            Jobs jobs,
            PeerIdentity peer) {
        this.log = log;
        this.decisions = decisions;
        this.receipts = receipts;
        this.attempts = attempts;
        this.copies = copies;
        this.keys = keys;
        this.work = work;
        this.jobs = jobs;
        this.peer = peer;
    }

    @Override
    public void afterSingletonsInstantiated() {
        long closedAgain = log.marks().stream()
                .filter(mark -> mark.kind() == TransferMark.Kind.HANDED_OVER)
                .filter(this::closeAgain)
                .count();
        if (closedAgain > 0) {
            restored();
        }
        attempts.inState(StoredAttempt.State.HANDED_OVER).forEach(this::writeDown);
        attempts.inState(StoredAttempt.State.FROZEN).forEach(this::watch);
    }

    /** Answers whether the database had forgotten the hand-over. */
    private boolean closeAgain(TransferMark mark) {
        var attempt = new Attempt(mark.attempt(), peer.name());
        var known = attempts.find(attempt).map(StoredAttempt::state).orElse(null);
        if (known == StoredAttempt.State.HANDED_OVER) {
            return false;
        }
        if (mark.receipt() == null || receipts.own(mark.receipt(), attempt).isEmpty()) {
            LOG.error("attempt {}: the receipt written down is not of this service", mark.attempt());
            return false;
        }
        var about = new About(new AccountId(mark.account()), attempt, null, mark.receipt(), null);
        var step = decisions
                .decide(about, locked -> new SourceEvent.Acknowledge(attempt, true, false))
                .step();
        LOG.warn("account {}: handed over before the database was restored: {}", mark.account(), step);
        return step == SourceStep.CLOSED_AGAIN;
    }

    /** Keys made before the backup may have been spent or revoked since. */
    void restored() {
        keys.accountsWithLiveKey()
                .forEach(account -> decisions.decide(About.key(account, null), locked -> new SourceEvent.Restored()));
    }

    private void writeDown(StoredAttempt attempt) {
        var account = Objects.requireNonNull(attempt.account());
        var id = attempt.attempt().id();
        work.read(account, () -> copies.sourceReceipt(account, id))
                .ifPresent(receipt -> log.append(new TransferMark(
                        TransferMark.Kind.HANDED_OVER, id, account.value(), account.value(), receipt)));
    }

    private void watch(StoredAttempt attempt) {
        var account = Objects.requireNonNull(attempt.account()).toString();
        jobs.start(CountWork.NAME, account);
        jobs.start(LeaseWork.NAME, account);
    }
}
