package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.jobs.BackgroundWork;
import fi.muutto.service.jobs.Next;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets files that were brought and not imported within a day; one instance for each account that has such. */
@Component
class StagedSweep implements BackgroundWork {
    static final String NAME = "importing-sweep";
    static final Duration KEPT = Duration.ofDays(1);

    private static final Duration LOOKS_EVERY = Duration.ofHours(1);

    private final AccountWork work;
    private final Batches batches;
    private final Clock clock;

    StagedSweep(AccountWork work, Batches batches, Clock clock) {
        this.work = work;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(String instance) {
        var account = AccountId.parse(instance);
        var before = clock.instant().minus(KEPT);
        int left = work.record(account, () -> batches.sweep(account, before, Integer.MAX_VALUE));
        return left == 0 ? Next.done() : Next.in(LOOKS_EVERY);
    }
}
