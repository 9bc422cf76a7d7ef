package fi.muutto.protocol.record;

/** A line of an invoice (laskurivi), EN 16931 BG-25; a line of text has no quantity. */
public final class InvoiceLineRecord {
    private static final RecordType.Declaration T = RecordType.named("invoice_line");

    public static final Field ID = T.id();
    public static final Field INVOICE_ID = T.parent("invoiceId", "invoice");
    public static final Field POSITION = T.mandatoryInteger("position");
    public static final Field PRODUCT_ID = T.reference("productId", "product");
    public static final Field PRODUCT_CODE = T.text("productCode", 50);
    public static final Field NAME = T.text("name", 200);
    public static final Field DESCRIPTION = T.text("description", 4000);
    public static final Field QUANTITY = T.decimal("quantity");
    public static final Field UNIT = T.text("unit", 20);
    public static final Field UNIT_PRICE = T.decimal("unitPrice");
    public static final Field DISCOUNT_PERCENT = T.decimal("discountPercent");
    public static final Field DISCOUNT = T.money("discount");
    public static final Field VAT_CATEGORY = T.mandatoryCode("vatCategory", 3);
    public static final Field VAT_RATE = T.decimal("vatRate");
    public static final Field NET = T.mandatoryMoney("net");
    public static final Field GROSS = T.money("gross");

    public static final RecordType TYPE = T.declared();

    private InvoiceLineRecord() {}
}
