package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceEntryRecord.*;

import fi.muutto.protocol.record.RecordLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the time line shows it.
 *
 * @param key message key of the kind; null if the kind is only known elsewhere
 * @param kind the word that was stored
 * @param undone was it taken back?
 * @param undoable may a person take it back now?
 */
record TimelineRow(
        UUID id,
        @Nullable String key,
        String kind,
        String icon,
        LocalDate happenedOn,
        Instant recordedAt,
        @Nullable Long cents,
        @Nullable String text,
        @Nullable String counterparty,
        @Nullable String bankEntryId,
        @Nullable UUID related,
        @Nullable String author,
        @Nullable String reversedKey,
        boolean undone,
        boolean undoable) {

    static TimelineRow of(RecordLine record, List<RecordLine> all) {
        var entry = new StoredRecord(record);
        var kind = EntryKind.of(entry.required(ENTRY_KIND));
        boolean undone = Entries.isReversed(record, all);
        return new TimelineRow(
                entry.id(),
                kind.map(EntryKind::key).orElse(null),
                entry.required(ENTRY_KIND),
                kind.map(EntryKind::icon).orElse("note"),
                LocalDate.parse(entry.required(HAPPENED_ON)),
                Instant.parse(entry.required(RECORDED_AT)),
                entry.centsOrNull(AMOUNT),
                entry.text(TEXT),
                entry.text(COUNTERPARTY),
                entry.text(BANK_ENTRY_ID),
                entry.uuid(RELATED_ID),
                entry.text(AUTHOR),
                reversedKey(entry, all),
                undone,
                !undone && kind.filter(EntryKind::isUndoable).isPresent());
    }

    private static @Nullable String reversedKey(StoredRecord entry, List<RecordLine> all) {
        var reversed = entry.text(REVERSES_ID);
        return all.stream()
                .filter(other -> other.id().equals(reversed))
                .findFirst()
                .map(other -> new StoredRecord(other).required(ENTRY_KIND))
                .flatMap(EntryKind::of)
                .map(EntryKind::key)
                .orElse(null);
    }
}
