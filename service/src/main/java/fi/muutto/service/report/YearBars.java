package fi.muutto.service.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The bars of twelve months in a drawing of 120 × 100.
 *
 * @param top what the whole height stands for, in cents
 */
record YearBars(long top, List<Bar> bars) {
    private static final int STEP = 10;
    private static final int HEIGHT = 100;

    /** A part of a month's bar; the texts are SVG geometry. */
    record Bar(String css, int x, String y, String height) {}

    static YearBars of(List<Month> months) {
        long highest = months.stream()
                .mapToLong(month -> positive(month.paid()) + positive(month.open()))
                .max()
                .orElse(0);
        long top = top(highest);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < months.size(); i++) {
            long paid = positive(months.get(i).paid());
            add(bars, "bar-paid", i, 0, paid, top);
            add(bars, "bar-open", i, paid, positive(months.get(i).open()), top);
        }
        return new YearBars(top, bars);
    }

    private static long positive(long cents) {
        return Math.max(0, cents);
    }

    /** The next of 1, 2, 5, 10, 20, 50 … hundred euros. */
    private static long top(long highest) {
        long unit = 10_000;
        while (unit * 10 < highest) {
            unit *= 10;
        }
        for (long factor : new long[] {1, 2, 5}) {
            if (unit * factor >= highest) {
                return unit * factor;
            }
        }
        return unit * 10;
    }

    private static void add(List<Bar> bars, String css, int month, long below, long cents, long top) {
        if (cents > 0) {
            int x = month * STEP + 2;
            bars.add(new Bar(css, x, part(top - below - cents, top), part(cents, top)));
        }
    }

    private static String part(long cents, long top) {
        return BigDecimal.valueOf(cents)
                .multiply(BigDecimal.valueOf(HEIGHT))
                .divide(BigDecimal.valueOf(top), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
