package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetCommand;
import fi.muutto.protocol.transfer.TargetEvent;
import fi.muutto.protocol.transfer.TargetMark;
import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.service.jobs.BackgroundWork;
import fi.muutto.service.jobs.Next;
import fi.muutto.service.records.BulkWork;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries an attempt on, from whatever is stored of it, until it is over or has to wait. */
@Component
class TransferWork implements BackgroundWork {
    static final String NAME = "transfer.target";

    private static final Duration ONE_RUN = Duration.ofSeconds(8);
    private static final Duration KEY_IS_AWAITED = Duration.ofMinutes(5);

    private final Attempts attempts;
    private final TargetDriver driver;
    private final Steps steps;
    private final Failures failures;
    private final ErasingStep erasing;
    private final KeysAtHand keys;
    private final PagesAhead pages;
    private final TalliesAhead tallies;
    private final BulkWork bulk;
    private final Clock clock;

    TransferWork(
            Attempts attempts,
            TargetDriver driver,
            Steps steps,
            Failures failures,
            ErasingStep erasing,
            KeysAtHand keys,
            PagesAhead pages,
            TalliesAhead tallies,
            BulkWork bulk,
            Clock clock) {
        this.attempts = attempts;
        this.driver = driver;
        this.steps = steps;
        this.failures = failures;
        this.erasing = erasing;
        this.keys = keys;
        this.pages = pages;
        this.tallies = tallies;
        this.bulk = bulk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(String instance) {
        return attempts.find(UUID.fromString(instance)).map(this::run).orElseGet(Next::done);
    }

    private Next run(AttemptRow before) {
        if (before.phase() != TargetPhase.ABORTED) {
            erasing.run(before);
        }
        var trouble = goOn(before);
        var after = attempts.find(before.id()).orElseThrow();
        erasing.run(after);
        return trouble.map(found -> waits(after, found)).orElseGet(() -> next(before, after));
    }

    private Optional<Trouble> goOn(AttemptRow row) {
        var until = clock.instant().plus(ONE_RUN);
        var toDo = new ArrayDeque<>(
                driver.apply(row.id(), new TargetEvent.Wake(keys.of(row.id()).isPresent())));
        while (!toDo.isEmpty() && clock.instant().isBefore(until)) {
            var command = toDo.removeFirst();
            var now = attempts.find(row.id()).orElseThrow();
            try {
                toDo.addAll(steps.run(command, now));
                if (command == TargetCommand.After.COPY && now.failures() > 0) {
                    goesOn(row.id());
                }
            } catch (RuntimeException e) {
                var trouble = failures.handled(now, command, e);
                if (trouble.isPresent()) {
                    return trouble;
                }
            }
        }
        return Optional.empty();
    }

    private Next waits(AttemptRow row, Trouble trouble) {
        if (row.state().isFinished()) {
            return Next.done();
        }
        var delay = trouble.delay(row.failures());
        bulk.run(jdbc -> {
            new AttemptWriter(jdbc).waits(row.id(), trouble, delay, clock.instant());
            return true;
        });
        return Next.in(delay);
    }

    private Next next(AttemptRow before, AttemptRow after) {
        if (after.state().isFinished()) {
            keys.forget(after.id());
            pages.forget(after.id());
            tallies.forget(after.id());
            return Next.done();
        }
        if (after.state().has(TargetMark.KEY_WANTED)) {
            return Next.in(KEY_IS_AWAITED);
        }
        goesOn(after.id());
        boolean stands = before.state().equals(after.state()) && after.phase() != TargetPhase.COPYING;
        return stands ? waits(after, Trouble.REFUSED) : Next.now();
    }

    private void goesOn(UUID attempt) {
        bulk.run(jdbc -> {
            new AttemptWriter(jdbc).goesOn(attempt);
            return true;
        });
    }
}
