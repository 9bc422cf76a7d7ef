package fi.muutto.protocol.record;

import java.util.List;

/** All record types of an account, parents before children: the order in which they travel. */
public final class RecordTypes {
    /**
     * Version of the declarations; both ends of a transfer must name the same one. Rises with every change to a type that a
     * release has had, and with every type added after the first release.
     */
    public static final int SCHEMA_VERSION = 1;

    public static final List<RecordType> ALL = List.of(
            FileRecord.TYPE,
            CompanyRecord.TYPE,
            BankAccountRecord.TYPE,
            NumberSeriesRecord.TYPE,
            InvoicingSettingsRecord.TYPE,
            CustomerGroupRecord.TYPE,
            CustomerRecord.TYPE,
            ContactPersonRecord.TYPE,
            ContactEventRecord.TYPE,
            MemoRecord.TYPE,
            ProductRecord.TYPE,
            InvoiceRecord.TYPE,
            InvoiceLineRecord.TYPE,
            InvoiceAllowanceRecord.TYPE,
            InvoiceVatRecord.TYPE,
            InvoiceEntryRecord.TYPE,
            InvoiceDocumentRecord.TYPE,
            RecurringInvoiceRecord.TYPE,
            RecurringLineRecord.TYPE,
            SavedReportRecord.TYPE,
            RegisterMergeRecord.TYPE,
            MergedReferenceRecord.TYPE,
            KeptApartRecord.TYPE);

    private RecordTypes() {}

    /** The type of that name; an unknown name is refused. */
    public static RecordType named(String name) {
        return ALL.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown record type"));
    }
}
