package fi.muutto.service.invoice;

import fi.muutto.protocol.record.InvoiceEntryRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.Values;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry counts for the invoice's sums.
 *
 * @param kind any word; see {@link EntryKind}
 * @param cents with its sign; null if the entry has no sum
 * @param reverses the entry that this one takes back
 */
record EntrySum(
        UUID id,
        String kind,
        @Nullable Long cents,
        @Nullable UUID reverses) {

    static EntrySum of(RecordLine entry) {
        var stored = new StoredRecord(entry);
        var amount = entry.get(InvoiceEntryRecord.AMOUNT);
        return new EntrySum(
                stored.id(),
                stored.required(InvoiceEntryRecord.ENTRY_KIND),
                amount == null ? null : Values.cents(amount),
                stored.uuid(InvoiceEntryRecord.REVERSES_ID));
    }
}
