package fi.muutto.service.transfer.source;

import fi.muutto.protocol.record.BankAccountRecord;
import fi.muutto.protocol.record.ContactEventRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.FileRecord;
import fi.muutto.protocol.record.InvoiceEntryRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.MemoRecord;
import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecurringInvoiceRecord;
import fi.muutto.protocol.record.SavedReportRecord;
import fi.muutto.protocol.transfer.TypeCount;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What moves, in the words of its owner; lines, tax and the like go along with what they belong to. */
enum Moving {
    INVOICES(InvoiceRecord.TYPE),
    ENTRIES(InvoiceEntryRecord.TYPE),
    CUSTOMERS(CustomerRecord.TYPE),
    CONTACTS(ContactEventRecord.TYPE, MemoRecord.TYPE),
    PRODUCTS(ProductRecord.TYPE),
    RECURRING(RecurringInvoiceRecord.TYPE),
    REPORTS(SavedReportRecord.TYPE),
    BANK_ACCOUNTS(BankAccountRecord.TYPE),
    FILES(FileRecord.TYPE);

    private final List<String> types;

    Moving(RecordType... types) {
        this.types = Arrays.stream(types).map(RecordType::name).toList();
    }

    /**
     * One line of a list of what moves.
     *
     * @param key message key of the name
     * @param done how many have been read
     */
    record Part(String key, long count, long done) {}

    /** All lines; what has been read is counted by record type, the contents of files apart. */
    static List<Part> parts(List<TypeCount> counts, Map<String, Long> done) {
        return Arrays.stream(values()).map(part -> part.of(counts, done)).toList();
    }

    private Part of(List<TypeCount> counts, Map<String, Long> done) {
        long count = counts.stream()
                .filter(type -> types.contains(type.type()))
                .mapToLong(TypeCount::count)
                .sum();
        var read = this == FILES ? List.of(SourceProgressRepository.FILES) : types;
        long sum = read.stream().mapToLong(type -> done.getOrDefault(type, 0L)).sum();
        return new Part("transfer-source.part." + name().toLowerCase(Locale.ROOT), count, Math.min(sum, count));
    }
}
