package fi.muutto.service.invoice;

import fi.muutto.rules.PriceMode;
import fi.muutto.service.shell.DateInput;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form of the editor says, and everything that is wrong with it.
 *
 * @param byRow one for each line of the form in order; null for lines that are empty or cannot be read
 */
record DraftReading(Draft draft, List<@Nullable DraftLine> byRow, Problems problems) {
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en");
    private static final int MOST_DAYS = 999;
    private static final int MOST_NOTE = 20_000;
    private static final int MOST_REFERENCE = 200;

    static DraftReading of(DraftForm form, LocalDate today) {
        return new Reader(form, today).read();
    }

    private static final class Reader {
        private final DraftForm form;
        private final LocalDate today;
        private final Problems problems = new Problems();

        private Reader(DraftForm form, LocalDate today) {
            this.form = form;
            this.today = today;
        }

        private DraftReading read() {
            var issued = date("issuedOn", form.issuedOn());
            var delivered = date("deliveredOn", form.deliveredOn());
            var term = term();
            var due = due(issued == null ? today : issued);
            var supply = delivered != null ? delivered : issued != null ? issued : today;
            var mode = form.gross() ? PriceMode.GROSS : PriceMode.NET;
            var rows = rows(supply);
            var draft = new Draft(
                    form.customer().orElse(null),
                    issued,
                    due,
                    delivered,
                    term,
                    LANGUAGES.contains(form.language()) ? form.language() : "fi",
                    mode,
                    text("buyerReference", form.buyerReference(), MOST_REFERENCE),
                    text("orderReference", form.orderReference(), MOST_REFERENCE),
                    text("contractReference", form.contractReference(), MOST_REFERENCE),
                    text("projectReference", form.projectReference(), MOST_REFERENCE),
                    text("note", form.note(), MOST_NOTE),
                    rows.stream().filter(Objects::nonNull).toList());
            return new DraftReading(draft, rows, problems);
        }

        private @Nullable LocalDate date(String field, String text) {
            if (text.isBlank()) {
                return null;
            }
            var date = DateInput.read(text, today).orElse(null);
            if (date == null) {
                problems.add(
                        field,
                        "invoice.draft.date.unreadable",
                        Formats.in(Locale.ROOT).dateInput(today));
            }
            return date;
        }

        private @Nullable LocalDate due(LocalDate issued) {
            var due = date("dueOn", form.dueOn());
            if (due != null && due.isBefore(issued)) {
                problems.add("dueOn", "invoice.draft.due.early", issued);
            }
            return due;
        }

        private @Nullable Long term() {
            var text = form.paymentTermDays().strip();
            if (text.isEmpty()) {
                return null;
            }
            if (!text.matches("[0-9]{1,3}")) {
                problems.add("paymentTermDays", "invoice.draft.term.unreadable", MOST_DAYS);
                return null;
            }
            return Long.valueOf(text);
        }

        private List<@Nullable DraftLine> rows(LocalDate supply) {
            var rows = new ArrayList<@Nullable DraftLine>();
            for (int i = 0; i < form.lines().size(); i++) {
                rows.add(DraftLineReading.read(form.lines().get(i), i, supply, problems));
            }
            return rows;
        }

        private @Nullable String text(String field, String text, int most) {
            if (text.length() > most) {
                problems.add(field, "invoice.draft.text.long", most, text.length());
            }
            return text.isBlank() ? null : text;
        }
    }
}
