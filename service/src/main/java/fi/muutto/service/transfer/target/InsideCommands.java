package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetCommand;
import fi.muutto.protocol.transfer.TargetStep;
import fi.muutto.service.account.Arrivals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a new state, done in the transaction that stores it. */
@Component
class InsideCommands {
    private static final Logger LOG = LoggerFactory.getLogger(InsideCommands.class);

    private final Arrivals arrivals;
    private final GoingLive goingLive;
    private final Clock clock;

    InsideCommands(Arrivals arrivals, GoingLive goingLive, Clock clock) {
        this.arrivals = arrivals;
        this.goingLive = goingLive;
        this.clock = clock;
    }

    void run(JdbcClient jdbc, TargetCommand.Inside command, AttemptRow row, TargetStep step, Facts facts) {
        var writer = new AttemptWriter(jdbc);
        switch (command) {
            case OPEN_ARRIVING -> openArriving(row);
            case ERASE_ARRIVED -> writer.eraseDue(row.id(), true);
            case FREEZE_OWN -> require(arrivals.freezeOwn(row.own(), row.id()), "the own account is not open");
            case REOPEN_OWN -> require(arrivals.reopenOwn(row.own()), "the own account is not frozen");
            case KEEP_RECEIPT ->
                writer.keepText(row.id(), "source_receipt", Objects.requireNonNull(facts.sourceReceipt()));
            case GO_LIVE -> {
                goingLive.run(jdbc, row);
                writer.forgetProgress(row.id());
            }
            case TELL_ABORTED -> writer.tell(row.id(), "ABORTED");
            case TELL_TOO_LATE -> writer.tell(row.id(), "TOO_LATE");
            case TELL_LIVE -> writer.tell(row.id(), "LIVE");
            case TELL_OPERATOR -> LOG.error("transfer {} needs a look: {} in {}", row.id(), step, row.phase());
        }
    }

    private void openArriving(AttemptRow row) {
        boolean begun = arrivals.begin(row.knownArriving(), row.id(), LocalDate.now(clock), clock.instant());
        require(begun, "an account of this id is here");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
