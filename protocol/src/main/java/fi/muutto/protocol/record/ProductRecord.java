package fi.muutto.protocol.record;

/** A product or service that is sold (tuote). */
public final class ProductRecord {
    private static final RecordType.Declaration T = RecordType.named("product");

    public static final Field ID = T.id();
    public static final Field CODE = T.text("code", 50);
    public static final Field NAME = T.mandatoryText("name", 200);
    public static final Field DESCRIPTION = T.text("description", 4000);
    public static final Field UNIT = T.text("unit", 20);
    public static final Field PRICE = T.decimal("price");
    public static final Field PRICE_MODE = T.mandatoryCode("priceMode", 10);
    public static final Field VAT_CATEGORY = T.mandatoryCode("vatCategory", 3);
    public static final Field VAT_RATE = T.decimal("vatRate");
    public static final Field ARCHIVED = T.flag("archived");
    public static final Field CREATED_AT = T.mandatoryInstant("createdAt");

    public static final RecordType TYPE = T.declared();

    private ProductRecord() {}
}
