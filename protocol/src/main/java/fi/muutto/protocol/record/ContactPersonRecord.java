package fi.muutto.protocol.record;

/** A person to reach at a customer (yhteyshenkilö). */
public final class ContactPersonRecord {
    private static final RecordType.Declaration T = RecordType.named("contact_person");

    public static final Field ID = T.id();
    public static final Field CUSTOMER_ID = T.parent("customerId", "customer");
    public static final Field NAME = T.mandatoryText("name", 200);
    public static final Field ROLE = T.text("role", 100);
    public static final Field EMAIL = T.text("email", 254);
    public static final Field PHONE = T.text("phone", 50);
    public static final Field POSITION = T.mandatoryInteger("position");

    public static final RecordType TYPE = T.declared();

    private ContactPersonRecord() {}
}
