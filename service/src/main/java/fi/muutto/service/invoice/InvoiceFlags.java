package fi.muutto.service.invoice;

import fi.muutto.protocol.record.InvoiceEntryRecord;
import fi.muutto.protocol.record.RecordLine;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands beside the state: computed from entries and the day, never stored.
 *
 * @param daysLate 0 or less if it is not late
 * @param reminders how many reminders were sent
 */
record InvoiceFlags(long daysLate, long reminders, boolean sent, boolean opened, boolean collection) {

    static InvoiceFlags of(Invoice invoice, List<RecordLine> entries, LocalDate today) {
        return new InvoiceFlags(
                invoice.daysLate(today),
                count(entries, EntryKind.REMINDED),
                count(entries, EntryKind.SENT) > 0,
                count(entries, EntryKind.OPENED) > 0,
                count(entries, EntryKind.COLLECTION) > 0);
    }

    private static long count(List<RecordLine> entries, EntryKind kind) {
        return entries.stream()
                .filter(entry -> kind.name().equals(entry.get(InvoiceEntryRecord.ENTRY_KIND)))
                .filter(entry -> !Entries.isReversed(entry, entries))
                .count();
    }
}
