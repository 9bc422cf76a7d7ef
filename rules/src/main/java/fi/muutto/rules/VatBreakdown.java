package fi.muutto.rules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Arvonlisäveroerittely: the amounts of an invoice, all in cents; the one place where they are computed.
 *
 * <p>By EN 16931 (BR-CO-10 to BR-CO-17): each line is rounded, its discount by itself; VAT is computed once per category
 * and rate, from the sum of the lines; rounded sums are added, never rounded again; half a cent goes away from zero. Where
 * prices include VAT the printed sum holds: VAT is {@code round(gross × r / (100 + r))}, the base is the rest, and line
 * nets add up to it. Lines with and without VAT at one rate are computed apart and share a row. Taking every line back
 * ({@link PricedLine#negated}) mirrors every figure.
 *
 * @param lines one for each line, in their order
 * @param allowances discounts on the whole invoice, one for each treatment and price mode
 * @param rows one for each treatment, in printed order
 */
public record VatBreakdown(List<LineAmounts> lines, List<AllowanceAmounts> allowances, List<VatRow> rows) {

    public VatBreakdown {
        lines = List.copyOf(lines);
        allowances = List.copyOf(allowances);
        rows = List.copyOf(rows);
    }

    public static VatBreakdown of(List<PricedLine> lines) {
        return of(lines, List.of());
    }

    /**
     * The amounts of lines and of discounts on the whole invoice.
     *
     * @throws ArithmeticException if the sums do not fit in 64 bits
     */
    public static VatBreakdown of(List<PricedLine> lines, List<Allowance> allowances) {
        var groups = new TreeMap<PricedGroup, GroupAmounts>();
        lines.forEach(
                line -> groups.computeIfAbsent(line.group(), GroupAmounts::new).add(line));
        allowances.forEach(allowance ->
                groups.computeIfAbsent(allowance.group(), GroupAmounts::new).reduceBy(allowance.cents()));
        var reduced = groups.values().stream().filter(GroupAmounts::hasAllowance);
        return new VatBreakdown(
                lineAmounts(lines, groups), reduced.map(GroupAmounts::allowance).toList(), rows(groups));
    }

    private static List<LineAmounts> lineAmounts(List<PricedLine> lines, SortedMap<PricedGroup, GroupAmounts> groups) {
        var nets = new TreeMap<PricedGroup, Iterator<Long>>();
        groups.forEach((group, amounts) -> nets.put(group, amounts.nets().iterator()));
        var result = new ArrayList<LineAmounts>();
        for (var line : lines) {
            result.add(new LineAmounts(
                    line.full(),
                    line.discounted(),
                    Objects.requireNonNull(nets.get(line.group())).next()));
        }
        return result;
    }

    private static List<VatRow> rows(SortedMap<PricedGroup, GroupAmounts> groups) {
        var rows = new TreeMap<VatTreatment, VatRow>();
        for (var group : groups.values()) {
            var row = group.row();
            rows.merge(row.treatment(), row, VatRow::plus);
        }
        return List.copyOf(rows.values());
    }

    /** Sum of the line nets (BT-106). */
    public long lineTotal() {
        return lines.stream().mapToLong(LineAmounts::net).reduce(0, Math::addExact);
    }

    /** Sum of the allowances without VAT (BT-107). */
    public long allowanceTotal() {
        return allowances.stream().mapToLong(AllowanceAmounts::net).reduce(0, Math::addExact);
    }

    /** Total without VAT (BT-109). */
    public long net() {
        return Math.subtractExact(lineTotal(), allowanceTotal());
    }

    /** Total VAT (BT-110). */
    public long vat() {
        return rows.stream().mapToLong(VatRow::vat).reduce(0, Math::addExact);
    }

    /** Total with VAT (BT-112). */
    public long gross() {
        return Math.addExact(net(), vat());
    }
}
