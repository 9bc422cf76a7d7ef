package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetEvent;
import fi.muutto.protocol.transfer.TargetMachine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.jobs.Jobs;
import fi.muutto.service.records.BulkWork;
import fi.muutto.service.shell.Ids;
import fi.muutto.service.transfer.target.KeysAtHand.Credentials;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person does to a move: starts it, pastes the key again, cancels. The work itself goes on in the background. */
@Component
class Starting {
    private final Attempts attempts;
    private final TargetDriver driver;
    private final BulkWork bulk;
    private final KeysAtHand keys;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    Starting(Attempts attempts, TargetDriver driver, BulkWork bulk, KeysAtHand keys, Jobs jobs, Ids ids, Clock clock) {
        this.attempts = attempts;
        this.driver = driver;
        this.bulk = bulk;
        this.keys = keys;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Answers the attempt: a new one, or the one that runs already, however often and wherever the button is pressed. */
    UUID start(PersonId person, AccountId own, Credentials credentials) {
        var running = attempts.running(person, own);
        return running.isPresent() ? running.get().id() : startNew(person, own, credentials);
    }

    private UUID startNew(PersonId person, AccountId own, Credentials credentials) {
        var begun = TargetMachine.start(ids.next());
        var attempt = begun.state().attempt();
        keys.put(attempt, credentials);
        boolean first =
                bulk.run(jdbc -> new AttemptWriter(jdbc).insert(begun.state(), person, own, null, clock.instant()));
        if (!first) {
            keys.forget(attempt);
            return attempts.running(person, own).orElseThrow().id();
        }
        jobs.start(TransferWork.NAME, attempt.toString());
        return attempt;
    }

    void pasteKey(UUID attempt, Credentials credentials) {
        keys.put(attempt, credentials);
        driver.apply(attempt, new TargetEvent.KeyPasted());
        jobs.start(TransferWork.NAME, attempt.toString());
    }

    void cancel(UUID attempt) {
        driver.apply(attempt, new TargetEvent.UserCancels());
        keys.forget(attempt);
        jobs.start(TransferWork.NAME, attempt.toString());
    }
}
