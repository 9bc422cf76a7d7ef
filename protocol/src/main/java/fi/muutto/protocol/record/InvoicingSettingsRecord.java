package fi.muutto.protocol.record;

/** Invoicing settings (laskutusasetukset); one record an account. */
public final class InvoicingSettingsRecord {
    private static final RecordType.Declaration T = RecordType.named("invoicing_settings");

    public static final Field ID = T.id();
    public static final Field SERIES_ID = T.parent("seriesId", "number_series");
    public static final Field PAYMENT_TERM_DAYS = T.mandatoryInteger("paymentTermDays");
    public static final Field LATE_INTEREST = T.decimal("lateInterest");
    public static final Field NOTICE_PERIOD_DAYS = T.integer("noticePeriodDays");
    public static final Field VAT_RATE = T.decimal("vatRate");
    public static final Field PRICE_MODE = T.mandatoryCode("priceMode", 10);
    public static final Field CURRENCY = T.mandatoryCode("currency", 3);
    public static final Field REFERENCE_FORM = T.mandatoryCode("referenceForm", 10);
    public static final Field LANGUAGE = T.mandatoryCode("language", 2);
    public static final Field GREETING = T.text("greeting", 4000);
    public static final Field FOOTER = T.text("footer", 4000);

    public static final RecordType TYPE = T.declared();

    private InvoicingSettingsRecord() {}
}
