package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of invoices of chance, against an oracle in whole numbers only. */
class VatBreakdownPropertyTest {
    private static final int INVOICES_PER_SEED = 200;
    private static final String[] RATES = {"25.5", "24", "14", "13.5", "10", "8.875", "0"};

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void totalsAreTheSumOfTheirPartsAndAgreeWithWholeNumbers(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < INVOICES_PER_SEED; i++) {
            var lines = lines(random);
            var allowances = split(discount(random), lines);
            var breakdown = VatBreakdown.of(lines, allowances);

            assertAddsUp(breakdown);
            assertThat(breakdown.rows()).isEqualTo(oracle(lines, allowances));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCreditNoteIsTheExactMirror(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < INVOICES_PER_SEED; i++) {
            var lines = lines(random);
            var discount = discount(random);
            var mirrored = lines.stream().map(PricedLine::negated).toList();

            var invoice = VatBreakdown.of(lines, split(discount, lines));
            var credit = VatBreakdown.of(mirrored, split(discount.negated(), mirrored));

            assertThat(credit).isEqualTo(mirror(invoice));
            assertThat(credit.gross()).isEqualTo(-invoice.gross());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheLinesChangesNoTotal(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < INVOICES_PER_SEED; i++) {
            var lines = lines(random);
            var discount = discount(random);
            var shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, new Random(random.nextLong()));

            var one = VatBreakdown.of(lines, split(discount, lines));
            var other = VatBreakdown.of(shuffled, split(discount, shuffled));

            assertThat(other.rows()).isEqualTo(one.rows());
            assertThat(other.allowances()).isEqualTo(one.allowances());
            assertThat(other.lineTotal()).isEqualTo(one.lineTotal());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void grossPricesHoldAndNoLineMovesByMoreThanACent(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < INVOICES_PER_SEED; i++) {
            var lines =
                    lines(random).stream().map(VatBreakdownPropertyTest::gross).toList();
            var breakdown = VatBreakdown.of(lines);

            long printed =
                    breakdown.lines().stream().mapToLong(LineAmounts::amount).sum();
            assertThat(breakdown.gross()).isEqualTo(printed);
            for (int j = 0; j < lines.size(); j++) {
                long alone = VatBreakdown.of(List.of(lines.get(j))).net();
                assertThat(breakdown.lines().get(j).net()).isBetween(alone - 1, alone + 1);
            }
        }
    }

    private static void assertAddsUp(VatBreakdown breakdown) {
        assertThat(breakdown.rows().stream().mapToLong(VatRow::base).sum()).isEqualTo(breakdown.net());
        assertThat(breakdown.rows().stream().mapToLong(VatRow::gross).sum()).isEqualTo(breakdown.gross());
        assertThat(breakdown.lines().stream().mapToLong(LineAmounts::net).sum()
                        - breakdown.allowances().stream()
                                .mapToLong(AllowanceAmounts::net)
                                .sum())
                .isEqualTo(breakdown.net());
    }

    private static VatBreakdown mirror(VatBreakdown b) {
        return new VatBreakdown(
                b.lines().stream()
                        .map(l -> new LineAmounts(-l.full(), -l.discount(), -l.net()))
                        .toList(),
                b.allowances().stream()
                        .map(a -> new AllowanceAmounts(a.treatment(), a.priceMode(), -a.amount(), -a.net()))
                        .toList(),
                b.rows().stream()
                        .map(r -> new VatRow(r.treatment(), -r.base(), -r.vat()))
                        .toList());
    }

    private static List<VatRow> oracle(List<PricedLine> lines, List<Allowance> allowances) {
        var net = new TreeMap<VatTreatment, BigInteger>();
        var gross = new TreeMap<VatTreatment, BigInteger>();
        for (var line : lines) {
            add(line.priceMode() == PriceMode.NET ? net : gross, line.treatment(), amount(line));
        }
        for (var allowance : allowances) {
            var sums = allowance.priceMode() == PriceMode.NET ? net : gross;
            add(sums, allowance.treatment(), BigInteger.valueOf(-allowance.cents()));
        }
        var treatments = new TreeMap<VatTreatment, BigInteger>(net);
        treatments.putAll(gross);
        return treatments.keySet().stream()
                .map(t -> row(t, net.getOrDefault(t, BigInteger.ZERO), gross.getOrDefault(t, BigInteger.ZERO)))
                .toList();
    }

    private static void add(Map<VatTreatment, BigInteger> sums, VatTreatment treatment, BigInteger amount) {
        sums.merge(treatment, amount, BigInteger::add);
    }

    /** Rates in thousandths of a per cent, so that all is whole numbers. */
    private static VatRow row(VatTreatment treatment, BigInteger net, BigInteger gross) {
        var rate = treatment.rate().percent().movePointRight(3).toBigIntegerExact();
        var full = BigInteger.valueOf(100_000);
        var vatOfNet = halfAway(net.multiply(rate), full);
        var vatOfGross = halfAway(gross.multiply(rate), full.add(rate));
        var base = net.add(gross).subtract(vatOfGross);
        return new VatRow(
                treatment, base.longValueExact(), vatOfNet.add(vatOfGross).longValueExact());
    }

    private static BigInteger amount(PricedLine line) {
        var product = line.quantity().unscaledValue().multiply(line.unitPrice().unscaledValue());
        int decimals = line.quantity().scale() + line.unitPrice().scale();
        var full = halfAway(product.multiply(BigInteger.valueOf(100)), BigInteger.TEN.pow(decimals));
        if (line.discount() instanceof Discount.Sum sum) {
            return full.subtract(BigInteger.valueOf(sum.cents()));
        }
        var percent = ((Discount.Percent) line.discount()).percent();
        var part = full.multiply(percent.unscaledValue());
        return full.subtract(halfAway(part, BigInteger.TEN.pow(percent.scale() + 2)));
    }

    /** Adds half of the divisor to the absolute value and cuts. */
    private static BigInteger halfAway(BigInteger dividend, BigInteger divisor) {
        var two = BigInteger.TWO;
        var cut = dividend.abs().multiply(two).add(divisor).divide(divisor.multiply(two));
        return dividend.signum() < 0 ? cut.negate() : cut;
    }

    private static List<PricedLine> lines(SplittableRandom random) {
        var lines = new ArrayList<PricedLine>();
        int count = random.nextInt(1, 13);
        for (int i = 0; i < count; i++) {
            var quantity = BigDecimal.valueOf(random.nextLong(-2_000, 20_000), random.nextInt(0, 4));
            var price = BigDecimal.valueOf(random.nextLong(0, 100_000), random.nextInt(0, 5));
            var mode = PriceMode.values()[random.nextInt(2)];
            lines.add(new PricedLine(quantity, price, mode, discount(random), treatment(random)));
        }
        return lines;
    }

    /** None off lines that add up to nothing, as no sum can be shared by them. */
    private static List<Allowance> split(Discount discount, List<PricedLine> lines) {
        boolean nothing = lines.stream()
                        .map(VatBreakdownPropertyTest::amount)
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .signum()
                == 0;
        return nothing ? List.of() : Allowance.split(discount, lines);
    }

    private static PricedLine gross(PricedLine line) {
        return new PricedLine(line.quantity(), line.unitPrice(), PriceMode.GROSS, line.discount(), line.treatment());
    }

    private static Discount discount(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> Discount.NONE;
            case 1 -> new Discount.Sum(random.nextLong(-100, 5_000));
            default -> new Discount.Percent(BigDecimal.valueOf(random.nextInt(0, 1_001), 1));
        };
    }

    private static VatTreatment treatment(SplittableRandom random) {
        var rate = VatRate.parse(RATES[random.nextInt(RATES.length)]);
        return rate.isZero() ? VatTreatment.untaxed(VatCategory.Z) : VatTreatment.taxedAt(rate);
    }
}
