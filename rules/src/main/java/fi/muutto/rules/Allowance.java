package fi.muutto.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Laskun loppualennus: the part of a discount on the whole invoice that falls on one VAT treatment (EN 16931 BG-20).
 *
 * @param treatment VAT category and rate that it reduces
 * @param priceMode whether the sum includes VAT
 * @param cents what comes off; negative on a credit note
 */
public record Allowance(VatTreatment treatment, PriceMode priceMode, long cents) {

    /**
     * Splits a discount on the whole invoice. A percentage is taken from each part; a sum is shared in proportion, to the
     * cent, and is understood in the prices as given.
     *
     * @throws InvalidValueException RANGE for a sum off lines that add up to nothing
     */
    public static List<Allowance> split(Discount discount, List<PricedLine> lines) {
        var amounts = amounts(lines);
        long total = amounts.values().stream().reduce(0L, Math::addExact);
        if (discount instanceof Discount.Sum sum) {
            return sum.cents() == 0 ? List.of() : shared(sum.cents(), total, amounts);
        }
        var parts = new ArrayList<Allowance>();
        amounts.forEach((group, amount) -> parts.add(of(group, discount.from(amount))));
        return withoutZeros(parts);
    }

    private static SortedMap<PricedGroup, Long> amounts(List<PricedLine> lines) {
        var amounts = new TreeMap<PricedGroup, Long>();
        for (var line : lines) {
            amounts.merge(line.group(), line.amount(), Math::addExact);
        }
        return amounts;
    }

    /** Each part is the growth of the rounded running share, so that the parts add up to the sum. */
    private static List<Allowance> shared(long sum, long total, SortedMap<PricedGroup, Long> amounts) {
        if (total == 0) {
            throw new InvalidValueException(Allowance.class, Flaw.RANGE);
        }
        var parts = new ArrayList<Allowance>();
        long running = 0;
        long given = 0;
        for (var entry : amounts.entrySet()) {
            running = Math.addExact(running, entry.getValue());
            long due = Rounding.share(sum, running, total);
            parts.add(of(entry.getKey(), due - given));
            given = due;
        }
        return withoutZeros(parts);
    }

    private static List<Allowance> withoutZeros(List<Allowance> parts) {
        return parts.stream().filter(part -> part.cents() != 0).toList();
    }

    private static Allowance of(PricedGroup group, long cents) {
        return new Allowance(group.treatment(), group.priceMode(), cents);
    }

    PricedGroup group() {
        return new PricedGroup(treatment, priceMode);
    }

    /** The allowance that takes this one back. */
    public Allowance negated() {
        return new Allowance(treatment, priceMode, Math.negateExact(cents));
    }
}
