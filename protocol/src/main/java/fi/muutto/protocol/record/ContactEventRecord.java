package fi.muutto.protocol.record;

/** A call, meeting or message with a customer (kontaktitapahtuma). */
public final class ContactEventRecord {
    private static final RecordType.Declaration T = RecordType.named("contact_event");

    public static final Field ID = T.id();
    public static final Field CUSTOMER_ID = T.parent("customerId", "customer");
    public static final Field HAPPENED_AT = T.mandatoryInstant("happenedAt");
    public static final Field EVENT_KIND = T.mandatoryCode("kind", 20);
    public static final Field SUBJECT = T.text("subject", 200);
    public static final Field TEXT = T.text("text", 20_000);
    public static final Field AUTHOR = T.text("author", 200);
    public static final Field CREATED_AT = T.mandatoryInstant("createdAt");

    public static final RecordType TYPE = T.declared();

    private ContactEventRecord() {}
}
