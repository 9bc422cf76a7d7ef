package fi.muutto.service.document;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Widths of the columns of figures in millimetres, so that no figure runs into the next; the name of the item gets the rest.
 *
 * <p>The table has fixed columns: in an automatic one a long word without spaces would push the figures off the paper.
 */
record ColumnWidths(double quantity, double unit, double price, double discount, double net, double gross) {
    private static final double DIGIT = 1.85;
    private static final double PADDING = 2.5;
    private static final double WIDEST = 40;

    static ColumnWidths of(List<LineTable.Line> lines) {
        return new ColumnWidths(
                width(lines, LineTable.Line::quantity, 17),
                Math.min(width(lines, LineTable.Line::unit, 12), 18),
                width(lines, LineTable.Line::price, 24),
                width(lines, LineTable.Line::discount, 19),
                width(lines, LineTable.Line::net, 25),
                width(lines, LineTable.Line::gross, 25));
    }

    private static double width(
            List<LineTable.Line> lines, Function<LineTable.Line, @Nullable String> column, double least) {
        int longest = lines.stream()
                .map(column)
                .mapToInt(text -> text == null ? 0 : text.length())
                .max()
                .orElse(0);
        return Math.min(Math.max(longest * DIGIT + PADDING, least), WIDEST);
    }
}
