package fi.muutto.protocol.record;

/** A note on a customer's card (memo). */
public final class MemoRecord {
    private static final RecordType.Declaration T = RecordType.named("memo");

    public static final Field ID = T.id();
    public static final Field CUSTOMER_ID = T.parent("customerId", "customer");
    public static final Field TEXT = T.mandatoryText("text", 20_000);
    public static final Field AUTHOR = T.text("author", 200);
    public static final Field WRITTEN_AT = T.mandatoryInstant("writtenAt");

    public static final RecordType TYPE = T.declared();

    private MemoRecord() {}
}
