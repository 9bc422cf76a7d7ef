package fi.muutto.service.demo;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.report.ReportKind;
import fi.muutto.service.report.Reports;
import fi.muutto.service.report.SavedReports;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reports that were saved when a year ended, with figures as they stand. */
@Component
class DemoReports {
    private final Reports reports;
    private final RecordRows records;
    private final AccountWork work;

    DemoReports(Reports reports, RecordRows records, AccountWork work) {
        this.reports = reports;
        this.records = records;
        this.work = work;
    }

    void write(AccountId account, DemoDice dice, LocalDate today) {
        work.write(account, () -> {
            for (int back = 3; back >= 1; back--) {
                int year = today.getYear() - back;
                save(account, dice, "Myynti " + year, ReportKind.SALES, year);
                save(account, dice, "Suoritukset " + year, ReportKind.PAYMENTS, year);
            }
            save(account, dice, "Saatavat tilikauden lopussa", ReportKind.RECEIVABLES, today.getYear() - 1);
        });
    }

    private void save(AccountId account, DemoDice dice, String name, ReportKind kind, int year) {
        var from = LocalDate.of(year, 1, 1);
        var to = LocalDate.of(year, 12, 31);
        var at = dice.workingTime(to.plusDays(12));
        var figures = reports.run(account, kind, from, to);
        records.insert(
                account, SavedReports.line(dice.id(at), name, kind, kind.isOfDay() ? null : from, to, at, figures));
    }
}
