package fi.muutto.service.invoice;

import fi.muutto.service.shell.DateInput;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The form for an entry without a sum, as texts.
 *
 * @param counterparty to whom, for what was sent
 */
record EntryForm(String version, String kind, String happenedOn, String text, String counterparty) {
    static final EntryForm EMPTY = new EntryForm("", "", "", "", "");

    /** What people mark by hand. */
    static final List<EntryKind> KINDS =
            List.of(EntryKind.NOTE, EntryKind.SENT, EntryKind.REMINDED, EntryKind.COLLECTION);

    private static final int MOST_TEXT = 20_000;
    private static final int MOST_COUNTERPARTY = 254;

    Optional<EntryKind> chosen() {
        return EntryKind.of(kind).filter(KINDS::contains);
    }

    /** Everything that is wrong with it. */
    Problems problems(LocalDate today) {
        var problems = new Problems();
        if (chosen().isEmpty()) {
            problems.add("kind", "invoice.entry.kind.missing");
        }
        var day = DateInput.read(happenedOn, today);
        if (day.isEmpty()) {
            problems.add(
                    "happenedOn",
                    "invoice.draft.date.unreadable",
                    Formats.in(Locale.ROOT).dateInput(today));
        } else if (day.get().isAfter(today)) {
            problems.add("happenedOn", "invoice.entry.date.future");
        }
        if (text.isBlank() && chosen().filter(EntryKind.NOTE::equals).isPresent()) {
            problems.add("text", "invoice.entry.text.missing");
        }
        if (text.length() > MOST_TEXT) {
            problems.add("text", "invoice.draft.text.long", MOST_TEXT, text.length());
        }
        if (counterparty.length() > MOST_COUNTERPARTY) {
            problems.add("counterparty", "invoice.draft.text.long", MOST_COUNTERPARTY, counterparty.length());
        }
        return problems;
    }

    NewEntry entry(LocalDate today) {
        return NewEntry.of(
                        chosen().orElseThrow(),
                        DateInput.read(happenedOn, today).orElseThrow())
                .withText(text.isBlank() ? null : text.replace("\u0000", ""))
                .withCounterparty(counterparty.isBlank() ? null : counterparty.replace("\u0000", ""));
    }

    long versionRead() {
        return version.matches("[0-9]{1,15}") ? Long.parseLong(version) : -1;
    }
}
