package fi.muutto.service.report;

import fi.muutto.protocol.record.Values;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountStatus;
import fi.muutto.service.account.AccountWork;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what is open, who owes, what comes next, the last twelve months; first steps while it is empty. */
@Controller
class HomeController {
    private static final int DEBTS = 5;
    private static final int DUE_SOON_DAYS = 7;
    private static final int RECURRING_SOON_DAYS = 14;

    private final Home home;
    private final Reports reports;
    private final AccountWork work;
    private final Clock clock;

    HomeController(Home home, Reports reports, AccountWork work, Clock clock) {
        this.home = home;
        this.reports = reports;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(AccountStatus account, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("writable", account.state() == AccountState.OPEN);
        work.read(account.account(), () -> fill(account.account(), today, model));
        return "report/home";
    }

    private Model fill(AccountId account, LocalDate today, Model model) {
        var month = YearMonth.from(today);
        var payments = reports.run(account, ReportKind.PAYMENTS, month.atDay(1), month.atEndOfMonth());
        var year = home.year(account, month);
        model.addAttribute("steps", home.firstSteps(account));
        model.addAttribute("open", home.open(account));
        model.addAttribute("late", home.late(account, today));
        model.addAttribute(
                "paid", payments.sums().stream().map(HomeController::sum).toList());
        model.addAttribute("paidCount", payments.rows().size());
        model.addAttribute("debts", home.debts(account, DEBTS));
        model.addAttribute("drafts", home.drafts(account));
        model.addAttribute("due", home.dueBetween(account, today, today.plusDays(DUE_SOON_DAYS)));
        model.addAttribute("recurring", home.recurring(account, today.plusDays(RECURRING_SOON_DAYS)));
        model.addAttribute("months", year);
        model.addAttribute("invoiced", year.stream().mapToLong(Month::invoiced).sum());
        model.addAttribute("bars", YearBars.of(year));
        model.addAttribute("month", Period.month(month));
        return model;
    }

    /** The amount is the last of a payment's columns. */
    private static Owed sum(Figures.Row row) {
        var amount = Objects.requireNonNull(row.cells().get(row.cells().size() - 1));
        return new Owed(row.currency(), 0, Values.cents(amount));
    }
}
