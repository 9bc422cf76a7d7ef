package fi.muutto.service.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** From the first to the last day, both included. */
record Period(LocalDate from, LocalDate to) {

    /** A period that has a name; the word stands in the address and in the message key. */
    record Preset(String word, Period period) {}

    /** Those that a report offers, the usual one first. */
    static List<Preset> presets(ReportKind kind, LocalDate today) {
        var month = YearMonth.from(today);
        var lastMonth = month(month.minusMonths(1));
        var lastYear = year(today.getYear() - 1);
        if (kind.isOfDay()) {
            return List.of(
                    new Preset("tanaan", new Period(today, today)),
                    new Preset("kuun-lopussa", day(lastMonth.to())),
                    new Preset("vuoden-lopussa", day(lastYear.to())));
        }
        return List.of(
                new Preset("vuosi", year(today.getYear())),
                new Preset("kuukausi", month(month)),
                new Preset("edellinen-kuukausi", lastMonth),
                new Preset("edellinen-vuosi", lastYear));
    }

    static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period day(LocalDate day) {
        return new Period(day, day);
    }
}
