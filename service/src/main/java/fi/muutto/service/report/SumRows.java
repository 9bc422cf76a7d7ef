package fi.muutto.service.report;

import fi.muutto.protocol.record.Values;
import fi.muutto.service.report.Figures.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up the money of rows, each currency apart, and within it what is named alike in one column. */
final class SumRows {
    private final List<Column> columns;
    private final TreeMap<String, long[]> sums = new TreeMap<>();

    SumRows(List<Column> columns) {
        this.columns = columns;
    }

    /** The sums of each currency. */
    static List<Row> byCurrency(List<Column> columns, List<Row> rows) {
        var sums = new SumRows(columns);
        rows.forEach(row -> sums.add(row.currency(), row));
        var result = new ArrayList<Row>();
        sums.sums.forEach((currency, money) -> result.add(sums.row(currency, money, -1, null)));
        return result;
    }

    /** For each currency the sums of each value of the column, the last value first, and then of all. */
    static List<Row> byCurrencyAnd(int column, List<Column> columns, List<Row> rows) {
        var result = new ArrayList<Row>();
        for (var total : byCurrency(columns, rows)) {
            var sums = new SumRows(columns);
            rows.stream()
                    .filter(row -> row.currency().equals(total.currency()))
                    .forEach(row -> sums.add(String.valueOf(row.cells().get(column)), row));
            sums.sums
                    .descendingMap()
                    .forEach((value, money) -> result.add(sums.row(total.currency(), money, column, value)));
            result.add(total);
        }
        return result;
    }

    private void add(String name, Row row) {
        var money = sums.computeIfAbsent(name, first -> new long[columns.size()]);
        for (int i = 0; i < money.length; i++) {
            var cell = row.cells().get(i);
            if (columns.get(i).kind() == Column.Kind.MONEY && cell != null) {
                money[i] = Math.addExact(money[i], Values.cents(cell));
            }
        }
    }

    private Row row(String currency, long[] money, int named, @Nullable String name) {
        var cells = new @Nullable String[money.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = columns.get(i).kind() == Column.Kind.MONEY ? Values.money(money[i]) : null;
        }
        if (named >= 0) {
            cells[named] = name;
        }
        return new Row(null, currency, Arrays.asList(cells));
    }
}
