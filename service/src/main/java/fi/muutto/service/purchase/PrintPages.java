package fi.muutto.service.purchase;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.document.PdfRenderer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The parts of the print that are set as text: its contents, and a sheet for each purchase invoice. */
@Component
class PrintPages {
    private final ITemplateEngine templates;
    private final PdfRenderer renderer;
    private final JdbcClient jdbc;
    private final AccountWork work;
    private final Clock clock;

    PrintPages(ITemplateEngine templates, PdfRenderer renderer, JdbcClient jdbc, AccountWork work, Clock clock) {
        this.templates = templates;
        this.renderer = renderer;
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    String company(AccountId account) {
        return work.read(
                account,
                () -> jdbc.sql("select name from company where account_id = :account limit 1")
                        .param("account", account.value())
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }

    byte[] sheets(String company, List<PrintSheet> sheets, int total, Locale locale) {
        return pdf("sheets", locale, Map.of("company", company, "sheets", sheets, "total", total));
    }

    byte[] contents(String company, List<PrintRow> rows, Locale locale) {
        var values = Map.<String, @Nullable Object>of(
                "company", company,
                "count", rows.size(),
                "printedAt", LocalDate.now(clock),
                "years", years(rows));
        return pdf("contents", locale, values);
    }

    private byte[] pdf(String template, Locale locale, Map<String, @Nullable Object> values) {
        var html = templates.process("document/purchase/" + template, new Context(locale, values));
        return renderer.render(html, clock.instant(), Map.of());
    }

    private static List<PrintYear> years(List<PrintRow> rows) {
        var byYear = new TreeMap<Integer, List<PrintRow>>();
        for (var row : rows) {
            byYear.computeIfAbsent(row.purchase().invoicedOn().getYear(), year -> new ArrayList<>())
                    .add(row);
        }
        return byYear.entrySet().stream()
                .map(year -> new PrintYear(year.getKey(), year.getValue(), sums(year.getValue())))
                .toList();
    }

    private static List<YearSum> sums(List<PrintRow> rows) {
        var sums = new TreeMap<String, YearSum>();
        for (var row : rows) {
            var currency = row.purchase().currency();
            var before = sums.getOrDefault(currency, new YearSum(currency, 0, 0L, 0L, 0));
            sums.put(currency, before.plus(row.purchase()));
        }
        return List.copyOf(sums.values());
    }
}
