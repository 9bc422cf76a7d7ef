package fi.muutto.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.report.TradingYear.Entry;
import fi.muutto.service.report.TradingYear.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures against an oracle that walks through the same invoices one by one in memory. */
@ServiceTest
class ReportsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate FROM = LocalDate.of(2025, 12, 10);
    private static final LocalDate TO = LocalDate.of(2026, 10, 20);

    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Reports reports;

    private AccountId account;
    private TradingYear trading;

    @BeforeEach
    void trade() {
        account = visitors.accountOf(visitors.owner());
        trading = new TradingYear(7, 240, TODAY).write(account, work, jdbc);
    }

    private List<Invoice> issuedBetween(LocalDate from, LocalDate to) {
        return trading.invoices.stream()
                .filter(invoice -> invoice.issuedOn() != null)
                .filter(invoice -> !invoice.issuedOn().isBefore(from)
                        && !invoice.issuedOn().isAfter(to))
                .toList();
    }

    @Test
    void theSummaryHoldsEachInvoiceOfThePeriodAndNoDraft() {
        var figures = reports.run(account, ReportKind.INVOICES, FROM, TO);
        var expected = issuedBetween(FROM, TO).stream()
                .map(invoice -> invoice.id() + " " + invoice.currency() + " " + invoice.number() + " "
                        + decimal(invoice.net()) + " " + decimal(invoice.vat()) + " " + decimal(invoice.gross()))
                .toList();
        assertThat(figures.rows())
                .extracting(row -> row.invoice() + " " + row.currency() + " "
                        + row.cells().get(0) + " " + row.cells().get(4) + " "
                        + row.cells().get(5) + " " + row.cells().get(6))
                .containsExactlyInAnyOrderElementsOf(expected)
                .hasSizeGreaterThan(80);
        assertThat(figures.rows()).extracting(row -> row.cells().get(1)).isSorted();
    }

    @Test
    void currenciesAreAddedUpApart() {
        var figures = reports.run(account, ReportKind.INVOICES, FROM, TO);
        var expected = issuedBetween(FROM, TO).stream()
                .collect(
                        Collectors.groupingBy(Invoice::currency, TreeMap::new, Collectors.summingLong(Invoice::gross)));
        assertThat(figures.sums())
                .extracting(row -> row.currency() + " " + row.cells().get(6))
                .containsExactlyElementsOf(expected.entrySet().stream()
                        .map(sum -> sum.getKey() + " " + decimal(sum.getValue()))
                        .toList())
                .hasSize(2);
    }

    @Test
    void salesAreGroupedByMonthCurrencyAndRate() {
        var expected = new TreeMap<String, long[]>();
        for (var invoice : issuedBetween(FROM, TO)) {
            for (var tax : invoice.taxes()) {
                var rate =
                        Objects.requireNonNull(tax.rate()).stripTrailingZeros().toPlainString();
                var key = invoice.issuedOn().toString().substring(0, 7) + " " + invoice.currency() + " "
                        + tax.category() + " " + rate;
                var sums = expected.computeIfAbsent(key, first -> new long[2]);
                sums[0] += tax.base();
                sums[1] += tax.vat();
            }
        }
        var figures = reports.run(account, ReportKind.SALES, FROM, TO);
        assertThat(figures.rows())
                .extracting(row -> row.cells().get(0) + " " + row.currency() + " "
                        + row.cells().get(1) + " " + row.cells().get(2) + " "
                        + row.cells().get(3))
                .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                        .map(row -> row.getKey() + " " + decimal(row.getValue()[0]) + " " + decimal(row.getValue()[1]))
                        .toList());
        var summary = reports.run(account, ReportKind.INVOICES, FROM, TO);
        assertThat(figures.sums().stream()
                        .filter(row -> row.cells().get(1) == null)
                        .map(row -> row.currency() + row.cells().get(4)))
                .containsExactlyElementsOf(summary.sums().stream()
                        .map(row -> row.currency() + row.cells().get(6))
                        .toList());
    }

    @Test
    void paymentsAreTheEntriesOfMoneyAndWhatTookThemBack() {
        var expected = trading.invoices.stream()
                .flatMap(invoice -> invoice.entries().stream()
                        .filter(entry -> entry.cents() != null)
                        .filter(entry -> Set.of("PAID", "PART_PAID", "REFUND").contains(root(entry, invoice)))
                        .filter(entry ->
                                !entry.day().isBefore(FROM) && !entry.day().isAfter(TO))
                        .map(entry -> invoice.id() + " " + entry.day() + " " + entry.kind() + " "
                                + decimal(Objects.requireNonNull(entry.cents()))))
                .toList();
        var figures = reports.run(account, ReportKind.PAYMENTS, FROM, TO);
        assertThat(figures.rows())
                .extracting(row -> row.invoice() + " " + row.cells().get(0) + " "
                        + row.cells().get(3) + " " + row.cells().get(4))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).anyMatch(row -> row.contains("REVERSAL")).anyMatch(row -> row.contains("REFUND"));
    }

    /** The kind of what an entry takes back in the end; its own if it takes nothing back. */
    private static String root(Entry entry, Invoice invoice) {
        var at = entry;
        while (at.kind().equals("REVERSAL")) {
            var back = at.reverses();
            at = invoice.entries().stream()
                    .filter(other -> other.id().equals(back))
                    .findFirst()
                    .orElseThrow();
        }
        return at.kind();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01", "2025-03-31", "2025-12-31", "2026-06-30", "2026-11-25", "2027-12-31"})
    void receivablesAreWhatWasOpenThatDayByHowLateItWas(LocalDate day) {
        var expected = new TreeMap<String, String>();
        for (var invoice : issuedBetween(LocalDate.MIN, day)) {
            long open = openOn(day, invoice);
            if (open != 0) {
                expected.put(invoice.id().toString(), ageClass(day, invoice) + " " + decimal(open));
            }
        }
        var figures = reports.run(account, ReportKind.RECEIVABLES, day, day);
        var found = figures.rows().stream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.invoice()), row -> {
                    var filled =
                            Map.of(4, "notDue", 5, "late1", 6, "late31", 7, "late61", 8, "late91").entrySet().stream()
                                    .filter(place -> row.cells().get(place.getKey()) != null)
                                    .map(Map.Entry::getValue)
                                    .collect(Collectors.joining("+"));
                    return filled + " " + row.cells().get(9);
                }));
        assertThat(found).isEqualTo(expected);
        if (day.isAfter(LocalDate.of(2025, 12, 1))) {
            assertThat(expected.values()).anyMatch(text -> text.startsWith("late91"));
        }
    }

    private static String ageClass(LocalDate day, Invoice invoice) {
        long late = invoice.dueOn() == null ? 0 : ChronoUnit.DAYS.between(invoice.dueOn(), day);
        if (late <= 0) {
            return "notDue";
        }
        return late > 90 ? "late91" : late > 60 ? "late61" : late > 30 ? "late31" : "late1";
    }

    /** A loss takes what is left at most and never turns it round. */
    private static long openOn(LocalDate day, Invoice invoice) {
        long left = invoice.gross();
        long given = 0;
        for (var entry : invoice.entries()) {
            if (!entry.day().isAfter(day) && entry.cents() != null) {
                switch (root(entry, invoice)) {
                    case "PAID", "PART_PAID", "REFUND", "CREDITED" -> left -= entry.cents();
                    case "CREDIT_LOSS" -> given += entry.cents();
                    default -> {}
                }
            }
        }
        if (invoice.gross() > 0) {
            return given > 0 && left > 0 ? left - Math.min(given, left) : left;
        }
        return given < 0 && left < 0 ? left - Math.max(given, left) : left;
    }

    @Test
    void theReportsOfAnotherAccountKnowNothingOfIt() {
        var other = visitors.accountOf(visitors.owner());
        for (var kind : ReportKind.values()) {
            var figures = reports.run(other, kind, LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));
            assertThat(figures.rows()).as(kind.name()).isEmpty();
            assertThat(figures.sums()).as(kind.name()).isEmpty();
        }
    }

    private static String decimal(long cents) {
        return new BigDecimal(cents).divide(new BigDecimal(100)).setScale(2).toPlainString();
    }
}
