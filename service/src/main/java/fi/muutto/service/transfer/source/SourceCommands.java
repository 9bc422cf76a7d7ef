package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.Receipts;
import fi.muutto.protocol.transfer.SourceAccount;
import fi.muutto.protocol.transfer.SourceReceipt;
import fi.muutto.protocol.transfer.SourceStep;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.Accounts;
import fi.muutto.service.account.Contract;
import fi.muutto.service.jobs.Jobs;
import fi.muutto.service.shell.ServiceIdentity;
import fi.muutto.service.transfer.ServiceKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a decision does to the account, in the transaction of the decision and under the account's lock. */
@Component
class SourceCommands {
    private final Accounts accounts;
    private final SourceAttemptRepository attempts;
    private final SourceCopyRepository copies;
    private final HeadReading heads;
    private final Replies replies;
    private final ServiceKeys keys;
    private final ServiceIdentity service;
    private final Jobs jobs;
    private final Clock clock;

    SourceCommands(
            Accounts accounts,
            SourceAttemptRepository attempts,
            SourceCopyRepository copies,
            HeadReading heads,
            Replies replies,
            ServiceKeys keys,
            ServiceIdentity service,
            Jobs jobs,
            Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.copies = copies;
        this.heads = heads;
        this.replies = replies;
        this.keys = keys;
        this.service = service;
        this.jobs = jobs;
        this.clock = clock;
    }

    void freeze(AccountId account, SourceAccount.Frozen frozen) {
        var attempt = frozen.attempt();
        attempts.insert(new StoredAttempt(
                attempt, account, StoredAttempt.State.FROZEN, clock.instant(), null, null, null, false));
        move(account, AccountState.OPEN, AccountState.FROZEN, attempt, frozen.leaseUntil());
        copies.insert(account, attempt.id(), heads.of(account), null);
        jobs.start(CountWork.NAME, account.toString());
        jobs.start(LeaseWork.NAME, account.toString());
    }

    void prolong(AccountId account, SourceAccount.Frozen frozen) {
        move(account, AccountState.FROZEN, AccountState.FROZEN, frozen.attempt(), frozen.leaseUntil());
    }

    void reopen(AccountId account) {
        move(account, AccountState.FROZEN, AccountState.OPEN, null, null);
        endWatch(account);
    }

    /** Whoever watches the lease looks now, finds none and goes. */
    private void endWatch(AccountId account) {
        jobs.start(LeaseWork.NAME, account.toString());
    }

    /** An attempt that never held an account is burned by its id alone. */
    void burn(@Nullable AccountId account, Attempt attempt, SourceStep step) {
        var word = replies.newWord(attempt);
        if (attempts.find(attempt).isPresent()) {
            attempts.end(attempt, StoredAttempt.State.BURNED, step.name(), word, clock.instant());
        } else {
            var now = clock.instant();
            attempts.insert(new StoredAttempt(
                    attempt, account, StoredAttempt.State.BURNED, now, now, step.name(), word, false));
        }
    }

    void handOver(AccountId account, SourceAccount.Frozen frozen) {
        var attempt = frozen.attempt();
        var today = LocalDate.now(clock);
        var receipt = new SourceReceipt(
                attempt.id(),
                account.value(),
                service.name(),
                attempt.target(),
                Objects.requireNonNull(frozen.tally()),
                copies.head(account, attempt.id()).orElseThrow().series(),
                today,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        copies.storeSourceReceipt(account, attempt.id(), Receipts.sign(receipt, keys.own()));
        close(account, AccountState.FROZEN, attempt, today);
        attempts.end(attempt, StoredAttempt.State.HANDED_OVER, SourceStep.HANDED_OVER.name(), null, clock.instant());
    }

    /** After a restored backup: the account is brought to where its own receipt says that it was. */
    void closeAgain(LockedAccount locked, Attempt attempt, String jws) {
        var account = locked.account();
        var receipt = Receipts.verifySource(jws, keys.own().publicKey());
        var at = receipt.handedOverAt();
        if (attempts.find(attempt).isPresent()) {
            attempts.end(attempt, StoredAttempt.State.HANDED_OVER, SourceStep.CLOSED_AGAIN.name(), null, at);
        } else {
            attempts.insert(new StoredAttempt(
                    attempt,
                    account,
                    StoredAttempt.State.HANDED_OVER,
                    at,
                    at,
                    SourceStep.CLOSED_AGAIN.name(),
                    null,
                    false));
        }
        copies.insert(account, attempt.id(), heads.of(account), jws);
        close(account, Objects.requireNonNull(locked.state()), attempt, receipt.contractEndedOn());
    }

    boolean keepTargetReceipt(AccountId account, Attempt attempt, String jws) {
        return copies.keepTargetReceipt(account, attempt.id(), jws, clock.instant());
    }

    private void close(AccountId account, AccountState from, Attempt attempt, LocalDate contractEndedOn) {
        move(account, from, AccountState.HANDED_OVER, attempt, null);
        accounts.endContract(account, contractEndedOn, Contract.Reason.HAND_OVER);
        endWatch(account);
    }

    private void move(
            AccountId account,
            AccountState from,
            AccountState to,
            @Nullable Attempt attempt,
            @Nullable Instant leaseUntil) {
        if (!accounts.move(account, from, to, attempt == null ? null : attempt.id(), leaseUntil)) {
            throw new IllegalStateException("the account is not " + from + " under its own lock");
        }
    }
}
