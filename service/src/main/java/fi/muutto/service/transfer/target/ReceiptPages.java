package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.AccountTally;
import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.Receipts;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.SourceReceipt;
import fi.muutto.protocol.transfer.TargetReceipt;
import fi.muutto.protocol.transfer.TypeTally;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.transfer.ServiceKeys;
import fi.muutto.service.transfer.target.ReceiptPage.Compared;
import fi.muutto.service.transfer.target.ReceiptPage.ComparedSum;
import fi.muutto.service.transfer.target.ReceiptPage.Remark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a receipt's page together from what both sides have signed; nothing on it is counted anew. */
@Component
class ReceiptPages {
    private final AccountWork work;
    private final ArrivalRows rows;
    private final ServiceKeys keys;

    ReceiptPages(AccountWork work, ArrivalRows rows, ServiceKeys keys) {
        this.work = work;
        this.rows = rows;
        this.keys = keys;
    }

    ReceiptPage of(AttemptRow row) {
        return work.read(row.knownArriving(), () -> page(row));
    }

    private ReceiptPage page(AttemptRow row) {
        var account = row.knownArriving();
        var arrival = rows.of(account);
        var head = AnswerJson.readHead(bytes(arrival.head()));
        var source = Receipts.verifySource(arrival.sourceReceipt(), keys.peer());
        var target = Receipts.verifyTarget(arrival.targetReceipt(), keys.own().publicKey());
        var counted = RequestJson.readHandOver(bytes(arrival.tally())).tally();
        return new ReceiptPage(
                row.id(),
                head.companyName(),
                head.businessId(),
                row.startedAt(),
                target.liveAt(),
                target.series().isEmpty() ? null : target.series().get(0),
                counts(source.tally(), counted),
                sums(source.tally(), counted),
                target.digest().hex(),
                isSame(source, target),
                keys.peer().id(),
                keys.own().id(),
                head.purchaseInvoices(),
                rows.doubles(account),
                remarks(account, "CUSTOMER"),
                remarks(account, "PRODUCT"),
                remarks(account, "REFERENCE"),
                remarks(account, "NUMBER"),
                rows.differences(account),
                rows.paused(account));
    }

    private static boolean isSame(SourceReceipt source, TargetReceipt target) {
        return source.tally().digest().equals(target.digest());
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Compared> counts(AccountTally left, AccountTally came) {
        var there = byType(left);
        var here = byType(came);
        return Stream.of(Kinds.values())
                .map(kind -> new Compared(kind.key(), kind.of(there), kind.of(here)))
                .toList();
    }

    private static Map<String, Long> byType(AccountTally tally) {
        return tally.types().stream().collect(Collectors.toMap(TypeTally::type, TypeTally::count, Long::sum));
    }

    private static List<ComparedSum> sums(AccountTally left, AccountTally came) {
        var sums = new ArrayList<ComparedSum>();
        for (String currency : Kinds.currencies(left.totals(), came.totals())) {
            for (String key : Kinds.SUM_ORDER) {
                sums.add(new ComparedSum(
                        key,
                        currency,
                        Kinds.sum(left.totals(), key, currency),
                        Kinds.sum(came.totals(), key, currency)));
            }
        }
        return sums;
    }

    private List<Remark> remarks(AccountId account, String kind) {
        return rows.remarks(account, kind);
    }
}
