package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.ContactEventRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.InvoiceEntryRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.MemoRecord;
import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecurringInvoiceRecord;
import fi.muutto.protocol.record.SavedReportRecord;
import fi.muutto.protocol.transfer.MoneyTotal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The kinds of data as their owner knows them; parts such as invoice lines are counted with what they belong to. */
enum Kinds {
    INVOICES("invoices", InvoiceRecord.TYPE),
    ENTRIES("entries", InvoiceEntryRecord.TYPE),
    CUSTOMERS("customers", CustomerRecord.TYPE),
    CONTACTS("contacts", ContactEventRecord.TYPE, MemoRecord.TYPE),
    PRODUCTS("products", ProductRecord.TYPE),
    RECURRING("recurring", RecurringInvoiceRecord.TYPE),
    REPORTS("reports", SavedReportRecord.TYPE);

    /** Sums that are shown: key and field of an invoice. */
    static final Map<String, String> SUMS = Map.of(
            "gross", InvoiceRecord.GROSS_TOTAL.name(),
            "vat", InvoiceRecord.VAT_TOTAL.name(),
            "open", InvoiceRecord.OPEN_TOTAL.name());

    static final List<String> SUM_ORDER = List.of("gross", "vat", "open");

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // it comes from List.of
    private final List<RecordType> types;

    Kinds(String key, RecordType... types) {
        this.key = key;
        this.types = List.of(types);
    }

    /** Part of message keys. */
    String key() {
        return key;
    }

    /** How many records of this kind there are, by counts of their types. */
    long of(Map<String, Long> counts) {
        return types.stream()
                .mapToLong(type -> counts.getOrDefault(type.name(), 0L))
                .sum();
    }

    /** The sum of an invoice's field in a currency. */
    static long sum(Collection<MoneyTotal> totals, String key, String currency) {
        return totals.stream()
                .filter(total -> total.type().equals(InvoiceRecord.TYPE.name())
                        && total.field().equals(SUMS.get(key))
                        && total.currency().equals(currency))
                .mapToLong(MoneyTotal::cents)
                .sum();
    }

    /** The currencies of the invoices, in their order. */
    static List<String> currencies(Collection<MoneyTotal> there, Collection<MoneyTotal> here) {
        var found = new TreeSet<String>();
        Stream.concat(there.stream(), here.stream())
                .filter(total -> total.type().equals(InvoiceRecord.TYPE.name()))
                .forEach(total -> found.add(total.currency()));
        return List.copyOf(found);
    }
}
