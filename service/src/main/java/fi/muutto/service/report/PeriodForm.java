package fi.muutto.service.report;

import fi.muutto.service.shell.DateInput;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Problems;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a report as they were typed; a report of a day has no first one.
 *
 * @param alku first day
 * @param loppu last day
 */
record PeriodForm(@Nullable String alku, @Nullable String loppu) {

    static PeriodForm of(Period period, Formats formats) {
        return new PeriodForm(formats.dateInput(period.from()), formats.dateInput(period.to()));
    }

    boolean isBlank() {
        return (alku == null || alku.isBlank()) && (loppu == null || loppu.isBlank());
    }

    /** Null if there are problems. */
    @Nullable
    Period read(ReportKind kind, LocalDate today, Problems problems) {
        var to = date("loppu", loppu, today, problems);
        var from = kind.isOfDay() ? to : date("alku", alku, today, problems);
        if (from == null || to == null) {
            return null;
        }
        if (from.isAfter(to)) {
            problems.add("loppu", "report.period.order");
            return null;
        }
        return new Period(from, to);
    }

    private static @Nullable LocalDate date(String field, @Nullable String typed, LocalDate today, Problems problems) {
        var text = Objects.requireNonNullElse(typed, "");
        var date = DateInput.read(text, today);
        if (date.isEmpty()) {
            problems.add(field, text.isBlank() ? "shell.flaw.date.empty" : "shell.flaw.date.form");
        }
        return date.orElse(null);
    }
}
