package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.SourceAccount;
import fi.muutto.protocol.transfer.SourceEvent;
import fi.muutto.protocol.transfer.SourceStep;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.jobs.BackgroundWork;
import fi.muutto.service.jobs.Next;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Opens an account again that the other service has forgotten. The instance is the account. */
@Component
class LeaseWork implements BackgroundWork {
    static final String NAME = "transfer-source-lease";

    /** Looks again at least so often: jobs are timed by the machine, leases by the service's clock. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Decisions decisions;
    private final Clock clock;

    LeaseWork(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(String instance) {
        var account = AccountId.parse(instance);
        var left = new AtomicReference<Duration>();
        var now = clock.instant();
        var outcome = decisions.decide(Decisions.About.key(account, null), locked -> {
            if (locked.machine().account() instanceof SourceAccount.Frozen frozen) {
                left.set(Duration.between(now, frozen.leaseUntil()));
            }
            return new SourceEvent.LeaseCheck(now);
        });
        return outcome.step() == SourceStep.LEASE_HOLDS && left.get() != null ? later(left.get()) : Next.done();
    }

    private static Next later(Duration left) {
        var pause = left.plus(A_MOMENT);
        return Next.in(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
