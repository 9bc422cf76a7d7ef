package fi.muutto.protocol.record;

/** What has been marked on an invoice (laskumerkintä): dated, typed, never deleted; an undo is a reversing entry. */
public final class InvoiceEntryRecord {
    private static final RecordType.Declaration T = RecordType.named("invoice_entry");

    public static final Field ID = T.id();
    public static final Field INVOICE_ID = T.parent("invoiceId", "invoice");
    public static final Field ENTRY_KIND = T.mandatoryCode("kind", 30);
    public static final Field HAPPENED_ON = T.mandatoryDate("happenedOn");
    public static final Field RECORDED_AT = T.mandatoryInstant("recordedAt");
    public static final Field AMOUNT = T.money("amount");
    public static final Field TEXT = T.text("text", 20_000);
    public static final Field COUNTERPARTY = T.text("counterparty", 254);
    public static final Field BANK_ENTRY_ID = T.text("bankEntryId", 100);
    public static final Field REVERSES_ID = T.reference("reversesId", "invoice_entry");
    public static final Field RELATED_ID = T.reference("relatedId", "invoice");
    public static final Field AUTHOR = T.text("author", 200);

    public static final RecordType TYPE = T.declared();

    private InvoiceEntryRecord() {}
}
