package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.MoneyTotal;
import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.TypeCount;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.Tally;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.Problems;
import fi.muutto.service.transfer.PeerUnknownException;
import fi.muutto.service.transfer.target.KeysAtHand.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Asks the source what would move and sets it beside what is here. Changes nothing anywhere. */
@Component
class Previews {
    private final Source source;
    private final Admission admission;
    private final AccountWork work;
    private final Tally tally;
    private final NumbersHere numbers;
    private final PeerIdentity peer;

    Previews(
            Source source, Admission admission, AccountWork work, Tally tally, NumbersHere numbers, PeerIdentity peer) {
        this.source = source;
        this.admission = admission;
        this.work = work;
        this.tally = tally;
        this.numbers = numbers;
        this.peer = peer;
    }

    /** Null if there is nothing to show; then the problems say why. */
    @Nullable
    Preview of(AccountId own, Credentials credentials, Problems problems) {
        try {
            var head = source.preview(credentials);
            return allowed(head, problems) ? preview(own, head) : null;
        } catch (SourceRefusedException e) {
            refused(e.refusal().reason(), problems);
        } catch (SourceSilentException | PeerUnknownException e) {
            problems.add("key", "transfer-target.preview.silent", peer.displayName());
        } catch (ProtocolException e) {
            problems.add(
                    "key",
                    "transfer-target.preview.unreadable",
                    peer.in(LocaleContextHolder.getLocale()).genitive());
        }
        return null;
    }

    private boolean allowed(AccountHead head, Problems problems) {
        var here = peer.in(LocaleContextHolder.getLocale());
        admission
                .refusal(head)
                .ifPresent(reason -> problems.add(
                        "key", "transfer-target.preview." + reason.key(), here.displayName(), here.genitive()));
        return !problems.any();
    }

    private void refused(RefusalReason reason, Problems problems) {
        switch (reason) {
            case KEY_NOT_GOOD ->
                problems.add(
                        "key",
                        "transfer-target.key.refused",
                        peer.in(LocaleContextHolder.getLocale()).genitive());
            case VERSION ->
                problems.add(
                        "key",
                        "transfer-target.preview.version",
                        peer.displayName(),
                        peer.in(LocaleContextHolder.getLocale()).genitive());
            case TOO_MANY -> problems.add("key", "transfer-target.preview.many", peer.displayName());
            default -> problems.add("key", "transfer-target.preview.silent", peer.displayName());
        }
    }

    private Preview preview(AccountId own, AccountHead head) {
        return work.read(own, () -> {
            var there = counts(head.counts());
            var here = counts(tally.counts(own));
            var next = head.series().isEmpty() ? null : head.series().get(0).next();
            return new Preview(
                    head.companyName(),
                    head.businessId(),
                    counted(there, here),
                    summed(head.totals(), tally.money(own)),
                    head.purchaseInvoices(),
                    numbers.issued(own),
                    mayDouble(there, here),
                    next,
                    numbers.next(own),
                    next == null ? null : numbers.nextAfter(own, next));
        });
    }

    private static Map<String, Long> counts(List<TypeCount> counts) {
        return counts.stream().collect(Collectors.toMap(TypeCount::type, TypeCount::count, Long::sum));
    }

    private static List<Preview.Counted> counted(Map<String, Long> there, Map<String, Long> here) {
        return Stream.of(Kinds.values())
                .map(kind -> new Preview.Counted(kind.key(), kind.of(there), kind.of(here)))
                .toList();
    }

    private static List<Preview.Summed> summed(List<MoneyTotal> there, List<MoneyTotal> here) {
        var sums = new ArrayList<Preview.Summed>();
        for (String currency : Kinds.currencies(there, here)) {
            for (String key : List.of("gross", "open")) {
                sums.add(new Preview.Summed(
                        key, currency, Kinds.sum(there, key, currency), Kinds.sum(here, key, currency)));
            }
        }
        return sums;
    }

    private static boolean mayDouble(Map<String, Long> there, Map<String, Long> here) {
        return Stream.of(Kinds.CUSTOMERS, Kinds.PRODUCTS).anyMatch(kind -> kind.of(there) > 0 && kind.of(here) > 0);
    }
}
