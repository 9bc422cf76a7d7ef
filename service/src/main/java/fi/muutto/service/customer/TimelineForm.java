package fi.muutto.service.customer;

import fi.muutto.protocol.record.ContactEventRecord;
import fi.muutto.protocol.record.MemoRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.records.FieldProblems;
import fi.muutto.service.shell.DateInput;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Problems;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the form of an entry: kind, day and time, subject and text. */
final class TimelineForm {
    /** Chosen as a kind, it makes a memo and not a contact event. */
    static final String MEMO = "MEMO";

    static final List<String> EVENT_KINDS = List.of("CALL", "EMAIL", "MEETING", "OTHER");

    private static final Pattern TIME = Pattern.compile("(?:klo|kl\\.?)?\\s*([01]?[0-9]|2[0-3])(?:[.:]?([0-5][0-9]))?");
    private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("H.mm", Locale.ROOT);

    private final FieldProblems fields;
    private final Map<String, String> typed;
    private final Clock clock;

    TimelineForm(Map<String, String> typed, Clock clock) {
        this.typed = typed;
        this.fields = new FieldProblems(typed, new Problems());
        this.clock = clock;
    }

    Problems problems() {
        return fields.problems();
    }

    /** What the form of a new entry begins with. */
    static Map<String, String> blank(Clock clock) {
        return texts(MEMO, clock.instant(), clock, null, null);
    }

    /** What the form of a known entry shows. */
    static Map<String, String> of(RecordLine entry, Clock clock) {
        return Timeline.isMemo(entry)
                ? texts(MEMO, noted(entry), clock, null, entry.get(MemoRecord.TEXT))
                : texts(
                        entry.get(ContactEventRecord.EVENT_KIND),
                        noted(entry),
                        clock,
                        entry.get(ContactEventRecord.SUBJECT),
                        entry.get(ContactEventRecord.TEXT));
    }

    private static Map<String, String> texts(
            @Nullable String kind, Instant at, Clock clock, @Nullable String subject, @Nullable String text) {
        var there = at.atZone(clock.getZone());
        var texts = new HashMap<String, String>();
        texts.put("kind", kind == null ? "" : kind);
        texts.put("date", Formats.in(Locale.ROOT).dateInput(there.toLocalDate()));
        texts.put("time", SHOWN_TIME.format(there));
        texts.put("subject", subject == null ? "" : subject);
        texts.put("text", text == null ? "" : text);
        return texts;
    }

    private static Instant noted(RecordLine entry) {
        var field = Timeline.isMemo(entry) ? MemoRecord.WRITTEN_AT : ContactEventRecord.HAPPENED_AT;
        return Instant.parse(String.valueOf(entry.get(field)));
    }

    /** A new entry of the chosen kind; to be stored only if no problem was found. */
    RecordLine added(UUID id) {
        if (typed.getOrDefault("kind", "").equals(MEMO)) {
            return memo(RecordLine.of(MemoRecord.TYPE).set(MemoRecord.ID, id), null);
        }
        return event(RecordLine.of(ContactEventRecord.TYPE).set(ContactEventRecord.ID, id), EVENT_KINDS, null);
    }

    /** The same entry as the form has it; a memo stays a memo. */
    RecordLine changed(RecordLine stored) {
        if (Timeline.isMemo(stored)) {
            return memo(RecordLine.of(MemoRecord.TYPE).set(MemoRecord.ID, stored.id()), stored);
        }
        var arrived = Stream.of(String.valueOf(stored.get(ContactEventRecord.EVENT_KIND)));
        var kinds = Stream.concat(EVENT_KINDS.stream(), arrived).toList();
        return event(RecordLine.of(ContactEventRecord.TYPE).set(ContactEventRecord.ID, stored.id()), kinds, stored);
    }

    private RecordLine memo(RecordLine memo, @Nullable RecordLine stored) {
        memo.set(MemoRecord.WRITTEN_AT, at(stored));
        if (!typed.getOrDefault("subject", "").isBlank()) {
            problems().add("subject", "customer.entry.memo_subject");
        }
        return memo.set(MemoRecord.TEXT, fields.text(MemoRecord.TEXT, "customer.entry.missing"));
    }

    private RecordLine event(RecordLine event, List<String> kinds, @Nullable RecordLine stored) {
        event.set(ContactEventRecord.EVENT_KIND, fields.chosen(ContactEventRecord.EVENT_KIND, kinds));
        event.set(ContactEventRecord.HAPPENED_AT, at(stored));
        var subject = fields.text(ContactEventRecord.SUBJECT);
        var text = fields.text(ContactEventRecord.TEXT);
        if (subject == null && text == null) {
            problems().add("text", "customer.entry.missing");
        }
        return event.set(ContactEventRecord.SUBJECT, subject).set(ContactEventRecord.TEXT, text);
    }

    /** The instant meant; the stored one if its day and minute were left alone, so that nothing finer is lost. */
    private @Nullable Instant at(@Nullable RecordLine stored) {
        var date = DateInput.read(typed.getOrDefault("date", ""), LocalDate.now(clock));
        if (date.isEmpty()) {
            problems().add("date", "shell.flaw.date.form");
        }
        var time = time(typed.getOrDefault("time", ""));
        if (time.isEmpty()) {
            problems().add("time", "customer.entry.time");
        }
        if (date.isEmpty() || time.isEmpty()) {
            return null;
        }
        if (stored != null && isUnmoved(of(stored, clock))) {
            return noted(stored);
        }
        return date.get().atTime(time.get()).atZone(clock.getZone()).toInstant();
    }

    private boolean isUnmoved(Map<String, String> shown) {
        return Objects.equals(shown.get("date"), typed.get("date"))
                && Objects.equals(shown.get("time"), typed.get("time"));
    }

    private static Optional<LocalTime> time(String typed) {
        var matcher = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), minute));
    }
}
