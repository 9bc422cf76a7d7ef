package fi.muutto.protocol.record;

/** VAT of an invoice by category and rate (alv-erittely), EN 16931 BG-23. */
public final class InvoiceVatRecord {
    private static final RecordType.Declaration T = RecordType.named("invoice_vat");

    public static final Field ID = T.id();
    public static final Field INVOICE_ID = T.parent("invoiceId", "invoice");
    public static final Field VAT_CATEGORY = T.mandatoryCode("vatCategory", 3);
    public static final Field VAT_RATE = T.decimal("vatRate");
    public static final Field BASE = T.mandatoryMoney("base");
    public static final Field VAT = T.mandatoryMoney("vat");
    public static final Field EXEMPTION_REASON = T.text("exemptionReason", 1000);
    public static final Field EXEMPTION_CODE = T.code("exemptionCode", 30);

    public static final RecordType TYPE = T.declared();

    private InvoiceVatRecord() {}
}
