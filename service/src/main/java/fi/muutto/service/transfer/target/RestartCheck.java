package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetMachine;
import fi.muutto.protocol.transfer.TargetState;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.Accounts;
import fi.muutto.service.jobs.Jobs;
import fi.muutto.service.records.BulkWork;
import fi.muutto.service.transfer.TransferLog;
import fi.muutto.service.transfer.TransferMark;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At the start: compares the file outside the database with the database, and goes on with whatever is not over. */
@Component
@Lazy(false)
class RestartCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RestartCheck.class);

    private final TransferLog log;
    private final Attempts attempts;
    private final TargetDriver driver;
    private final SourceWords words;
    private final WrittenDown writtenDown;
    private final Accounts accounts;
    private final BulkWork bulk;
    private final Jobs jobs;
    private final Clock clock;

    RestartCheck(
            TransferLog log,
            Attempts attempts,
            TargetDriver driver,
            SourceWords words,
            WrittenDown writtenDown,
            Accounts accounts,
            BulkWork bulk,
            Jobs jobs,
            Clock clock) {
        this.log = log;
        this.attempts = attempts;
        this.driver = driver;
        this.words = words;
        this.writtenDown = writtenDown;
        this.accounts = accounts;
        this.bulk = bulk;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void compare() {
        log.marks().stream()
                .filter(mark -> mark.kind() != TransferMark.Kind.HANDED_OVER)
                .forEach(this::remember);
        for (AttemptRow row : attempts.unfinished()) {
            writtenDown.write(row);
            jobs.start(TransferWork.NAME, row.id().toString());
        }
    }

    private void remember(TransferMark mark) {
        var known = attempts.find(mark.attempt());
        if (known.isEmpty()) {
            recreate(mark);
        } else if (mark.receipt() != null && !known.get().phase().isLive()) {
            LOG.error("transfer {} is older in the database than in the file: a backup was restored", mark.attempt());
            driver.apply(
                    mark.attempt(),
                    words.receipt(known.get(), mark.account(), mark.receipt()),
                    new Facts(null, null, mark.receipt(), null, List.of()));
        }
    }

    private void recreate(TransferMark mark) {
        LOG.error("transfer {} is missing in the database: a backup was restored", mark.attempt());
        var own = new AccountId(mark.holder());
        var members = accounts.members(own);
        if (members.isEmpty()) {
            LOG.error("transfer {} joins an account that is missing too", mark.attempt());
            return;
        }
        TargetState found =
                TargetMachine.found(mark.attempt(), mark.receipt() != null).state();
        bulk.run(jdbc -> {
            var writer = new AttemptWriter(jdbc);
            var arriving = new AccountId(mark.account());
            if (writer.insert(found, members.get(0), own, arriving, clock.instant()) && mark.receipt() != null) {
                writer.keepText(mark.attempt(), "source_receipt", Objects.requireNonNull(mark.receipt()));
            }
            return true;
        });
    }
}
