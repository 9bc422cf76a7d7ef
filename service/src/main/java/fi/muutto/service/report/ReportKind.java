package fi.muutto.service.report;

import static fi.muutto.service.report.Column.Kind.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Raportin laji: what a report tells. The name of the constant is the kind of a saved report. */
public enum ReportKind {
    /** Laskuyhteenveto: each invoice and credit note issued in the period. */
    INVOICES(
            "laskut",
            new Column("number", TEXT),
            new Column("issuedOn", DATE),
            new Column("dueOn", DATE),
            new Column("customer", TEXT),
            new Column("net", MONEY),
            new Column("vat", MONEY),
            new Column("gross", MONEY),
            new Column("open", MONEY)),
    /** Suoritukset: money that came, was paid back or was taken back in the period. */
    PAYMENTS(
            "suoritukset",
            new Column("happenedOn", DATE),
            new Column("number", TEXT),
            new Column("customer", TEXT),
            new Column("entry", ENTRY),
            new Column("amount", MONEY)),
    /** Saatavat: what was open at the end of a day, by how late it was on that day. */
    RECEIVABLES(
            "saatavat",
            new Column("number", TEXT),
            new Column("customer", TEXT),
            new Column("dueOn", DATE),
            new Column("daysLate", COUNT),
            new Column("notDue", MONEY),
            new Column("late1", MONEY),
            new Column("late31", MONEY),
            new Column("late61", MONEY),
            new Column("late91", MONEY),
            new Column("open", MONEY)),
    /** Myynti kuukausittain ja verokannoittain, by the dates of the invoices. */
    SALES(
            "myynti",
            new Column("month", MONTH),
            new Column("rate", RATE),
            new Column("net", MONEY),
            new Column("vat", MONEY),
            new Column("gross", MONEY));

    private final String word;
    private final List<Column> columns;

    ReportKind(String word, Column... columns) {
        this.word = word;
        this.columns = List.of(columns);
    }

    static Optional<ReportKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The kind of a saved report; empty for one that only another service knows. */
    static Optional<ReportKind> ofName(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Is it about one day and not a period? */
    public boolean isOfDay() {
        return this == RECEIVABLES;
    }

    /** As it stands in the address. */
    public String word() {
        return word;
    }

    List<Column> columns() {
        return columns;
    }

    /** Message key of the name; with {@code .lead} of what it tells. */
    public String key() {
        return "report.kind." + name().toLowerCase(Locale.ROOT);
    }
}
