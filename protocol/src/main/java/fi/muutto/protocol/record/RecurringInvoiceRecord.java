package fi.muutto.protocol.record;

/** A template from which invoices are made at intervals (toistuva lasku). */
public final class RecurringInvoiceRecord {
    private static final RecordType.Declaration T = RecordType.named("recurring_invoice");

    public static final Field ID = T.id();
    public static final Field NAME = T.mandatoryText("name", 200);
    public static final Field CUSTOMER_ID = T.parent("customerId", "customer");
    public static final Field ACTIVE = T.flag("active");
    public static final Field INTERVAL_UNIT = T.mandatoryCode("intervalUnit", 10);
    public static final Field INTERVAL_COUNT = T.mandatoryInteger("intervalCount");
    public static final Field NEXT_ON = T.mandatoryDate("nextOn");
    public static final Field ENDS_ON = T.date("endsOn");
    public static final Field DAY_OF_MONTH = T.integer("dayOfMonth");
    public static final Field PAYMENT_TERM_DAYS = T.integer("paymentTermDays");
    public static final Field PRICE_MODE = T.mandatoryCode("priceMode", 10);
    public static final Field CURRENCY = T.mandatoryCode("currency", 3);
    public static final Field LANGUAGE = T.mandatoryCode("language", 2);
    public static final Field BUYER_REFERENCE = T.text("buyerReference", 200);
    public static final Field NOTE = T.text("note", 20_000);
    public static final Field CREATED_AT = T.mandatoryInstant("createdAt");

    public static final RecordType TYPE = T.declared();

    private RecurringInvoiceRecord() {}
}
