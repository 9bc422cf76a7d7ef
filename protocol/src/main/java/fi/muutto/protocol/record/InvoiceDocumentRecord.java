package fi.muutto.protocol.record;

/** A document as it was sent (laskun asiakirja); its bytes are kept for ever. */
public final class InvoiceDocumentRecord {
    private static final RecordType.Declaration T = RecordType.named("invoice_document");

    public static final Field ID = T.id();
    public static final Field INVOICE_ID = T.parent("invoiceId", "invoice");
    public static final Field DOCUMENT_KIND = T.mandatoryCode("kind", 20);
    public static final Field FILE_NAME = T.mandatoryText("fileName", 200);
    public static final Field FILE = T.mandatoryFile("file");
    public static final Field CREATED_AT = T.mandatoryInstant("createdAt");

    public static final RecordType TYPE = T.declared();

    private InvoiceDocumentRecord() {}
}
