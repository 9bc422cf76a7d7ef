package fi.muutto.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of one treatment and price mode, added up; VAT is computed here and nowhere else. */
final class GroupAmounts {
    private final PricedGroup group;
    private final List<Long> amounts = new ArrayList<>();
    private long lineTotal;
    private long allowance;

    GroupAmounts(PricedGroup group) {
        this.group = group;
    }

    void add(PricedLine line) {
        long amount = line.amount();
        amounts.add(amount);
        lineTotal = Math.addExact(lineTotal, amount);
    }

    void reduceBy(long cents) {
        allowance = Math.addExact(allowance, cents);
    }

    VatRow row() {
        long due = due();
        return new VatRow(group.treatment(), group.net(due), group.vat(due));
    }

    /** Its net is what is missing between the line nets and the base, so that the document adds up. */
    AllowanceAmounts allowance() {
        long net = group.net(lineTotal) - group.net(due());
        return new AllowanceAmounts(group.treatment(), group.priceMode(), allowance, net);
    }

    private long due() {
        return Math.subtractExact(lineTotal, allowance);
    }

    boolean hasAllowance() {
        return allowance != 0;
    }

    /**
     * The net of each line, in the order they came. Rounded one by one, the nets of gross prices may miss the net of
     * the group by some cents; these are settled on the largest lines, one cent each.
     */
    List<Long> nets() {
        var nets = new ArrayList<>(amounts.stream().map(group::net).toList());
        long missing =
                group.net(lineTotal) - nets.stream().mapToLong(Long::longValue).sum();
        var receivers = largestFirst().limit(Math.abs(missing)).iterator();
        receivers.forEachRemaining(i -> nets.set(i, nets.get(i) + Long.signum(missing)));
        return nets;
    }

    private Stream<Integer> largestFirst() {
        return IntStream.range(0, amounts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> Math.abs(amounts.get(i)))
                        .reversed());
    }
}
