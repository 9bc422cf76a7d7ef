package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.SourceEvent;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.jobs.BackgroundWork;
import fi.muutto.service.jobs.Next;
import fi.muutto.service.records.Tally;
import org.springframework.stereotype.Component;

/** Counts a frozen account in the background while the other service copies it. The instance is the account. */
@Component
class CountWork implements BackgroundWork {
    static final String NAME = "transfer-source-count";

    private final AccountWork work;
    private final SourceAttemptRepository attempts;
    private final SourceCopyRepository copies;
    private final Tally tally;
    private final Decisions decisions;

    CountWork(
            AccountWork work,
            SourceAttemptRepository attempts,
            SourceCopyRepository copies,
            Tally tally,
            Decisions decisions) {
        this.work = work;
        this.attempts = attempts;
        this.copies = copies;
        this.tally = tally;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(String instance) {
        var account = AccountId.parse(instance);
        attempts.latest(account)
                .filter(attempt -> attempt.state() == StoredAttempt.State.FROZEN)
                .map(StoredAttempt::attempt)
                .filter(attempt -> work.read(account, () -> copies.tally(account, attempt.id()))
                        .isEmpty())
                .ifPresent(attempt -> count(account, attempt));
        return Next.done();
    }

    /** If the attempt ends meanwhile, the machine throws the count away. */
    private void count(AccountId account, Attempt attempt) {
        var counted = work.readSnapshot(account, () -> tally.of(account));
        decisions.decide(
                Decisions.About.attempt(account, attempt), locked -> new SourceEvent.Counted(attempt, counted));
    }
}
