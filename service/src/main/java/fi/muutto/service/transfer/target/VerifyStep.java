package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.FileRecord;
import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.AccountTally;
import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.protocol.transfer.MoneyTotal;
import fi.muutto.protocol.transfer.TargetCommand;
import fi.muutto.protocol.transfer.TargetEvent;
import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.files.ArrivingFiles;
import fi.muutto.service.records.Problems;
import fi.muutto.service.records.RecordCheck;
import fi.muutto.service.records.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads back what has arrived, compares it with what the source announced, and rehearses going live. */
@Component
class VerifyStep {
    private final TargetDriver driver;
    private final AccountWork work;
    private final RecordCheck check;
    private final ArrivingFiles files;
    private final Tally tally;
    private final TalliesAhead tallies;
    private final Rehearsal rehearsal;

    VerifyStep(
            TargetDriver driver,
            AccountWork work,
            RecordCheck check,
            ArrivingFiles files,
            Tally tally,
            TalliesAhead tallies,
            Rehearsal rehearsal) {
        this.driver = driver;
        this.work = work;
        this.check = check;
        this.files = files;
        this.tally = tally;
        this.tallies = tallies;
        this.rehearsal = rehearsal;
    }

    List<TargetCommand.After> run(AttemptRow row) {
        if (row.phase() != TargetPhase.VERIFYING) {
            return List.of();
        }
        var account = row.knownArriving();
        checkReferences(account);
        checkFiles(account);
        var counted = work.read(account, () -> tally.of(account, type -> tallies.take(row.id(), type)));
        compare(row.knownHead(), counted);
        var handOver = new HandOverRequest(row.id(), counted);
        rehearsal.run(row, handOver);
        return driver.apply(row.id(), new TargetEvent.Verified(), Facts.tally(handOver));
    }

    private void checkReferences(AccountId account) {
        var problems = new Problems();
        work.read(account, () -> {
            check.account(account, problems);
            return true;
        });
        if (!problems.isEmpty()) {
            throw new CheckFailedException(EndReason.RECORDS, problems.kept());
        }
    }

    private void checkFiles(AccountId account) {
        var damaged = files.damaged(account, "", Problems.KEPT);
        if (!damaged.isEmpty()) {
            var problems = damaged.stream()
                    .map(hash -> new Problem(FileRecord.TYPE, hash, FileRecord.SIZE, Problem.Flaw.RULE, null))
                    .toList();
            throw new CheckFailedException(EndReason.FILES, problems);
        }
    }

    private static void compare(AccountHead head, AccountTally counted) {
        var announced = new HashMap<String, Long>();
        head.counts().forEach(count -> announced.merge(count.type(), count.count(), Long::sum));
        Map<String, Long> here = new HashMap<>();
        counted.types().forEach(type -> here.put(type.type(), type.count()));
        announced.values().removeIf(count -> count == 0);
        here.values().removeIf(count -> count == 0);
        if (!announced.equals(here) || !sums(head.totals()).equals(sums(counted.totals()))) {
            throw new CheckFailedException(EndReason.COUNTS);
        }
    }

    private static Set<MoneyTotal> sums(List<MoneyTotal> totals) {
        return Set.copyOf(totals);
    }
}
