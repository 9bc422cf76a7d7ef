package fi.muutto.protocol.record;

/** A customer of the register (asiakas). */
public final class CustomerRecord {
    private static final RecordType.Declaration T = RecordType.named("customer");

    public static final Field ID = T.id();
    public static final Field NUMBER = T.text("number", 30);
    public static final Field CUSTOMER_KIND = T.mandatoryCode("kind", 10);
    public static final Field NAME = T.mandatoryText("name", 200);
    public static final Field BUSINESS_ID = T.text("businessId", 30);
    public static final Field VAT_NUMBER = T.text("vatNumber", 30);
    public static final Field GROUP_ID = T.reference("groupId", "customer_group");
    public static final Field STREET = T.text("street", 200);
    public static final Field POSTAL_CODE = T.text("postalCode", 20);
    public static final Field CITY = T.text("city", 100);
    public static final Field COUNTRY = T.code("countryCode", 2);
    public static final Field EMAIL = T.text("email", 254);
    public static final Field PHONE = T.text("phone", 50);
    public static final Field EINVOICE_ADDRESS = T.text("einvoiceAddress", 50);
    public static final Field EINVOICE_OPERATOR = T.text("einvoiceOperator", 50);
    public static final Field LANGUAGE = T.code("language", 2);
    public static final Field PAYMENT_TERM_DAYS = T.integer("paymentTermDays");
    public static final Field NOTE = T.text("note", 20_000);
    public static final Field ARCHIVED = T.flag("archived");
    public static final Field CREATED_AT = T.mandatoryInstant("createdAt");

    public static final RecordType TYPE = T.declared();

    private CustomerRecord() {}
}
