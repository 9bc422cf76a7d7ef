package fi.muutto.service.report;

import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountStatus;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page of a report for a period, also when a form on it was refused. */
@Component
class ReportPage {
    private final Reports reports;
    private final MessageSource texts;
    private final Clock clock;

    ReportPage(Reports reports, MessageSource texts, Clock clock) {
        this.reports = reports;
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * @param form what was typed, or what the period is
     * @param name of the report to be saved; null for the usual one
     */
    ModelAndView of(
            AccountStatus account,
            ReportKind kind,
            Period period,
            PeriodForm form,
            @Nullable String name,
            Problems problems,
            Locale locale) {
        var model = new HashMap<String, @Nullable Object>();
        var figures = reports.run(account.account(), kind, period.from(), period.to());
        model.put("kind", kind);
        model.put("kinds", ReportKind.values());
        model.put("period", period);
        model.put("presets", Period.presets(kind, today()));
        model.put("form", form);
        model.put("table", ReportTable.of(figures, texts, locale));
        model.put("name", name == null ? usualName(kind, period, locale) : name);
        model.put("writable", account.state() == AccountState.OPEN);
        model.put(Problems.NAME, problems);
        return new ModelAndView(
                "report/report", model, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private String usualName(ReportKind kind, Period period, Locale locale) {
        var formats = Formats.in(locale);
        var name = texts.getMessage(kind.key(), null, locale);
        var to = formats.date(period.to());
        return name + " " + (kind.isOfDay() ? to : formats.date(period.from()) + "–" + to);
    }
}
