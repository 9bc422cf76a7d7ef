package fi.muutto.service.invoice;

import fi.muutto.service.invoice.Recurring.Plan;
import fi.muutto.service.shell.DateInput;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The form of a recurring invoice as texts. */
record RecurringForm(String name, String every, String unit, String nextOn) {
    private static final int MOST_EVERY = 120;
    private static final int MOST_NAME = 200;

    /** Texts that were not sent are empty. */
    RecurringForm {
        name = name == null ? "" : name.replace("\u0000", "");
        every = every == null ? "" : every;
        unit = unit == null ? "" : unit;
        nextOn = nextOn == null ? "" : nextOn;
    }

    static RecurringForm of(RecurringInvoice recurring, Formats formats) {
        return new RecurringForm(
                recurring.name(),
                Long.toString(recurring.every()),
                recurring.unitName(),
                formats.dateInput(recurring.nextOn()));
    }

    Problems problems(LocalDate today) {
        var problems = new Problems();
        if (name.isBlank()) {
            problems.add("name", "invoice.recurring.name.missing");
        } else if (name.length() > MOST_NAME) {
            problems.add("name", "invoice.draft.text.long", MOST_NAME, name.length());
        }
        if (!every.strip().matches("[0-9]{1,3}") || count() < 1 || count() > MOST_EVERY || chosen() == null) {
            problems.add("every", "invoice.recurring.every.unreadable");
        }
        if (DateInput.read(nextOn, today).isEmpty()) {
            problems.add("nextOn", "invoice.recurring.next.missing");
        }
        return problems;
    }

    private long count() {
        return Long.parseLong(every.strip());
    }

    private @Nullable IntervalUnit chosen() {
        return IntervalUnit.of(unit).orElse(null);
    }

    Plan plan(LocalDate today) {
        return new Plan(
                name.strip(),
                IntervalUnit.of(unit).orElseThrow(),
                count(),
                DateInput.read(nextOn, today).orElseThrow());
    }
}
