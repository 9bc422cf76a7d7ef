package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetCommand;
import fi.muutto.protocol.transfer.TargetEvent;
import fi.muutto.protocol.transfer.TargetMachine;
import fi.muutto.protocol.transfer.TargetMark;
import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.protocol.transfer.TargetState;
import fi.muutto.protocol.transfer.TargetStep;
import fi.muutto.protocol.transfer.Transition;
import fi.muutto.service.records.BulkWork;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drives the machine: state and all that belongs to it change in one transaction, under the lock of the attempt's row. */
@Component
class TargetDriver {
    private final BulkWork bulk;
    private final InsideCommands inside;
    private final Clock clock;

    TargetDriver(BulkWork bulk, InsideCommands inside, Clock clock) {
        this.bulk = bulk;
        this.inside = inside;
        this.clock = clock;
    }

    /** Answers what is to be done now that the new state is stored. */
    List<TargetCommand.After> apply(UUID attempt, TargetEvent event, Facts facts) {
        return bulk.run(jdbc -> apply(jdbc, attempt, event, facts));
    }

    List<TargetCommand.After> apply(UUID attempt, TargetEvent event) {
        return apply(attempt, event, Facts.NONE);
    }

    private List<TargetCommand.After> apply(JdbcClient jdbc, UUID attempt, TargetEvent event, Facts facts) {
        var writer = new AttemptWriter(jdbc);
        var row = writer.lock(attempt);
        var next = TargetMachine.apply(row.state(), event);
        if (!next.state().equals(row.state())) {
            writer.store(next.state(), reason(row, next, facts), clock.instant());
        }
        if (next.name() != TargetStep.NOTHING) {
            writer.keep(attempt, facts);
        }
        run(jdbc, writer.lock(attempt), next, facts);
        return next.commands().stream()
                .filter(TargetCommand.After.class::isInstance)
                .map(TargetCommand.After.class::cast)
                .toList();
    }

    private void run(
            JdbcClient jdbc, AttemptRow row, Transition<TargetStep, TargetState, TargetCommand> next, Facts facts) {
        for (TargetCommand command : next.commands()) {
            if (command instanceof TargetCommand.Inside part) {
                inside.run(jdbc, part, row, next.name(), facts);
            }
        }
    }

    /** What the owner is told stays what it was when the end only follows from it. */
    private static @Nullable EndReason reason(
            AttemptRow row, Transition<TargetStep, TargetState, TargetCommand> next, Facts facts) {
        var state = next.state();
        if (state.phase() == TargetPhase.NEW && !state.has(TargetMark.KEY_WANTED)) {
            return null;
        }
        var named = facts.reason() != null ? facts.reason() : EndReason.of(next.name());
        if (named != null) {
            return named;
        }
        boolean endedThere = next.name() == TargetStep.ABORTED_BY_SOURCE;
        boolean known = row.reason() != null && !row.reason().asksForKey();
        return endedThere && !known ? EndReason.SOURCE_ENDED : row.reason();
    }
}
