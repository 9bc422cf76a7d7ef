package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.Arrivals;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.records.Arrival;
import fi.muutto.service.records.BulkWriter;
import fi.muutto.service.records.Join;
import fi.muutto.service.records.JoinRule;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one transaction in which an arrived account begins to live here: it takes in what its new owner had, and the owner's
 * other account closes. Company and settings are those that arrived.
 */
@Component
class GoingLive {
    private static final Map<RecordType, JoinRule> RULES =
            Map.of(CompanyRecord.TYPE, JoinRule.skip(), InvoicingSettingsRecord.TYPE, JoinRule.skip());

    private final BulkWriter writer;
    private final Join join;
    private final StayingRows staying;
    private final Arrivals arrivals;
    private final ArrivalReceipt receipt;
    private final Audit audit;
    private final Clock clock;

    GoingLive(
            BulkWriter writer,
            Join join,
            StayingRows staying,
            Arrivals arrivals,
            ArrivalReceipt receipt,
            Audit audit,
            Clock clock) {
        this.writer = writer;
        this.join = join;
        this.staying = staying;
        this.arrivals = arrivals;
        this.receipt = receipt;
        this.audit = audit;
        this.clock = clock;
    }

    void run(JdbcClient jdbc, AttemptRow row) {
        var source = Objects.requireNonNull(row.sourceReceipt());
        run(jdbc, row, Objects.requireNonNull(row.handOver()), source);
    }

    /** The same before the source's receipt is there; the caller rolls it back. */
    void rehearse(JdbcClient jdbc, AttemptRow row, HandOverRequest handOver) {
        run(jdbc, row, handOver, "");
    }

    private void run(JdbcClient jdbc, AttemptRow row, HandOverRequest handOver, String sourceReceipt) {
        var account = row.knownArriving();
        writer.write(account, row.id(), arrival -> {
            unite(arrival, row.own());
            var digest = Sha256.of(sourceReceipt.getBytes(StandardCharsets.US_ASCII));
            var signed = receipt.sign(arrival, handOver, digest);
            keep(arrival, row, handOver, sourceReceipt, signed);
            new AttemptWriter(jdbc).keepText(row.id(), "target_receipt", signed);
            return true;
        });
        openAndClose(account, row);
        audit.record(
                jdbc,
                account,
                row.person().value(),
                "transfer.arrived",
                "attempt",
                row.id().toString(),
                null);
    }

    private void unite(Arrival arrival, AccountId own) {
        var now = clock.instant();
        Remarks.find(arrival, own);
        Differences.keep(arrival, own);
        RecurringPauses.pause(arrival, own, now);
        var series = SeriesUnion.plan(arrival, own);
        join.join(arrival, own, RULES);
        staying.copy(arrival, own);
        series.apply(arrival, receipt.serviceName());
        BankAccounts.unite(arrival, own);
    }

    private void keep(
            Arrival arrival, AttemptRow row, HandOverRequest handOver, String sourceReceipt, String targetReceipt) {
        arrival.jdbc()
                .sql("""
                insert into arrival (account_id, attempt_id, own_account, source, arrived_at, head, tally,
                                     source_receipt, target_receipt)
                values (:account, :attempt, :own, :source, :now, :head, :tally, :sourceReceipt, :targetReceipt)
                """)
                .param("account", arrival.account().value())
                .param("attempt", row.id())
                .param("own", row.own().value())
                .param("source", receipt.sourceKey())
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("head", Objects.requireNonNull(row.headJson()))
                .param("tally", ArrivalReceipt.json(handOver))
                .param("sourceReceipt", sourceReceipt)
                .param("targetReceipt", targetReceipt)
                .update();
    }

    private void openAndClose(AccountId account, AttemptRow row) {
        arrivals.addMembers(row.own(), account, clock.instant());
        arrivals.addMembers(account, row.own(), clock.instant());
        if (!arrivals.open(account) || !arrivals.join(row.own(), row.id())) {
            throw new IllegalStateException("the accounts are not in the states of a prepared move");
        }
    }
}
