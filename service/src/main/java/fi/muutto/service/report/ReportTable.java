package fi.muutto.service.report;

import fi.muutto.protocol.record.Values;
import fi.muutto.service.report.Figures.Row;
import fi.muutto.service.shell.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Figures as a page shows them, in the reader's language.
 *
 * @param columns headings
 */
record ReportTable(List<Cell> columns, List<Line> lines, List<Line> sums) {
    /** Which cells make the card of a narrow screen, and which are left out first. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("customer", "c1"),
            Map.entry("month", "c1"),
            Map.entry("gross", "c2"),
            Map.entry("amount", "c2"),
            Map.entry("issuedOn", "c3"),
            Map.entry("happenedOn", "c3"),
            Map.entry("rate", "c3"),
            Map.entry("number", "c4"),
            Map.entry("daysLate", "opt"),
            Map.entry("notDue", "opt"),
            Map.entry("late1", "opt"),
            Map.entry("late31", "opt"),
            Map.entry("late61", "opt"),
            Map.entry("late91", "opt"));

    /** A cell with its class names. */
    record Cell(String text, String css) {
        public boolean isHead() {
            return css.contains("c1");
        }
    }

    /**
     * A row.
     *
     * @param path of what it is about; null for nothing
     */
    record Line(@Nullable String path, List<Cell> cells) {}

    static ReportTable of(Figures figures, MessageSource texts, Locale locale) {
        var writer = new Writer(figures.columns(), texts, Formats.in(locale), locale);
        return new ReportTable(
                figures.columns().stream().map(writer::heading).toList(),
                figures.rows().stream().map(writer::line).toList(),
                figures.sums().stream().map(writer::sum).toList());
    }

    private record Writer(List<Column> columns, MessageSource texts, Formats formats, Locale locale) {

        Cell heading(Column column) {
            return new Cell(text("report.column." + column.key(), column.key()), css(column));
        }

        Line line(Row row) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(new Cell(shown(columns.get(i), row.cells().get(i), row.currency()), css(columns.get(i))));
            }
            return new Line(path(row), cells);
        }

        /** The name of a sum stands in the first column, unless that says itself what is summed. */
        Line sum(Row row) {
            var line = line(row);
            var cells = new ArrayList<>(line.cells());
            int head = Math.max(0, columns.stream().map(this::css).toList().indexOf("c1"));
            boolean ofRate = row.cells().stream().anyMatch(cell -> cell != null && !cell.matches("-?[0-9.]+"));
            var name = text(ofRate ? "report.sum.rate" : "report.sum.total", "");
            cells.set(head, new Cell(name + currency(row), css(columns.get(head))));
            return new Line(null, cells);
        }

        private static String currency(Row row) {
            return row.currency().equals("EUR") ? "" : " " + row.currency();
        }

        private String css(Column column) {
            var place = PLACES.getOrDefault(column.key(), otherwise(column));
            boolean right = switch (column.kind()) {
                case MONEY, COUNT -> true;
                case DATE -> place.isEmpty();
                case TEXT, MONTH, RATE, ENTRY -> false;
            };
            return right ? ("num " + place).strip() : place;
        }

        /** The open sum and the due date make the card where nothing of more weight does. */
        private String otherwise(Column column) {
            return switch (column.key()) {
                case "open" -> has("gross") ? "" : "c2";
                case "dueOn" -> has("issuedOn") ? "" : "c3";
                default -> "";
            };
        }

        private boolean has(String key) {
            return columns.stream().anyMatch(column -> column.key().equals(key));
        }

        private @Nullable String path(Row row) {
            if (row.invoice() != null) {
                return isUuid(row.invoice()) ? "/laskut/" + row.invoice() : null;
            }
            int month = columns.stream().map(Column::kind).toList().indexOf(Column.Kind.MONTH);
            var cell = month < 0 ? null : row.cells().get(month);
            if (cell == null || !cell.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
                return null;
            }
            var period = Period.month(YearMonth.parse(cell));
            return "/raportit/laskut?alku=" + period.from() + "&loppu=" + period.to();
        }

        private static boolean isUuid(String text) {
            try {
                return UUID.fromString(text).toString().equals(text);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        /** A cell that is not of its kind is shown as it is: it may come from another program. */
        private String shown(Column column, @Nullable String cell, String currency) {
            if (cell == null) {
                return "";
            }
            try {
                return switch (column.kind()) {
                    case TEXT -> cell;
                    case DATE -> formats.date(LocalDate.parse(cell));
                    case MONTH -> month(YearMonth.parse(cell));
                    case MONEY -> formats.money(Values.cents(cell), currency);
                    case RATE -> rate(cell);
                    case COUNT -> formats.count(Long.parseLong(cell));
                    case ENTRY -> text("report.entry." + cell.toLowerCase(Locale.ROOT), cell);
                };
            } catch (java.time.DateTimeException | ArithmeticException | NumberFormatException e) {
                return cell;
            }
        }

        private String month(YearMonth month) {
            return text("report.month." + month.getMonthValue(), "") + " " + month.getYear();
        }

        private String rate(String cell) {
            var parts = cell.split(" ", 2);
            if (parts[0].equals("S") && parts.length == 2) {
                return formats.percent(new BigDecimal(parts[1]));
            }
            return text("report.rate." + (cell.isEmpty() ? "none" : parts[0].toLowerCase(Locale.ROOT)), cell);
        }

        private String text(String key, String otherwise) {
            return String.valueOf(texts.getMessage(key, null, otherwise, locale));
        }
    }
}
