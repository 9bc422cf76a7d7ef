package fi.muutto.protocol.record;

/** A discount or charge on the whole invoice or on a line (alennus, lisä), EN 16931 BG-20, 21, 27 and 28. */
public final class InvoiceAllowanceRecord {
    private static final RecordType.Declaration T = RecordType.named("invoice_allowance");

    public static final Field ID = T.id();
    public static final Field INVOICE_ID = T.parent("invoiceId", "invoice");
    public static final Field LINE_ID = T.reference("lineId", "invoice_line");
    public static final Field CHARGE = T.flag("charge");
    public static final Field REASON = T.text("reason", 1000);
    public static final Field REASON_CODE = T.code("reasonCode", 10);
    public static final Field PERCENT = T.decimal("percent");
    public static final Field BASE = T.money("base");
    public static final Field AMOUNT = T.mandatoryMoney("amount");
    public static final Field VAT_CATEGORY = T.code("vatCategory", 3);
    public static final Field VAT_RATE = T.decimal("vatRate");

    public static final RecordType TYPE = T.declared();

    private InvoiceAllowanceRecord() {}
}
