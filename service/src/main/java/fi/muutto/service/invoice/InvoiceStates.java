package fi.muutto.service.invoice;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The one place where the state of an issued invoice is found from its entries.
 *
 * <p>On a credit note all signs are turned. A credit loss covers what is open; money that comes later eats it up again, and
 * once everything has been paid after all, the invoice is paid.
 */
final class InvoiceStates {
    private InvoiceStates() {}

    /** The state of an invoice over this sum, in cents, with these entries in any order. */
    static Standing stateOf(long payable, List<EntrySum> entries) {
        var sums = sums(entries);
        int sign = payable < 0 ? -1 : 1;
        long paid = sums.getOrDefault(EntryKind.Sum.PAID, 0L);
        long credited = sums.getOrDefault(EntryKind.Sum.CREDITED, 0L);
        long left = Math.subtractExact(Math.subtractExact(payable, paid), credited);
        long given = sums.getOrDefault(EntryKind.Sum.LOSS, 0L);
        long loss = sign * Math.min(Math.max(sign * given, 0), Math.max(sign * left, 0));
        long open = left - loss;
        return new Standing(state(payable, paid, credited, loss, sign * open), paid, credited, loss, open);
    }

    private static InvoiceState state(long payable, long paid, long credited, long loss, long stillOpen) {
        if (stillOpen > 0) {
            return paid != 0 ? InvoiceState.PART_PAID : InvoiceState.OPEN;
        }
        if (loss != 0) {
            return InvoiceState.WRITTEN_OFF;
        }
        return payable != 0 && credited == payable ? InvoiceState.CREDITED : InvoiceState.PAID;
    }

    private static Map<EntryKind.Sum, Long> sums(List<EntrySum> entries) {
        var byId = new HashMap<UUID, EntrySum>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        var sums = new EnumMap<EntryKind.Sum, Long>(EntryKind.Sum.class);
        for (var entry : entries) {
            if (entry.cents() != null) {
                sums.merge(sumOf(entry, byId), entry.cents(), Math::addExact);
            }
        }
        return sums;
    }

    /** A reversal counts where what it takes back counts, through any number of reversals of reversals. */
    private static EntryKind.Sum sumOf(EntrySum entry, Map<UUID, EntrySum> byId) {
        var root = Optional.of(entry);
        for (int steps = 0; steps <= byId.size() && root.isPresent(); steps++) {
            var kind = EntryKind.of(root.get().kind());
            if (kind.isEmpty() || kind.get() != EntryKind.REVERSAL) {
                return kind.map(EntryKind::sum).orElse(EntryKind.Sum.NONE);
            }
            root = Optional.ofNullable(root.get().reverses()).map(byId::get);
        }
        return EntryKind.Sum.NONE;
    }
}
