package fi.muutto.protocol.record;

/** A group of customers (asiakasryhmä). */
public final class CustomerGroupRecord {
    private static final RecordType.Declaration T = RecordType.named("customer_group");

    public static final Field ID = T.id();
    public static final Field NAME = T.mandatoryText("name", 100);

    public static final RecordType TYPE = T.declared();

    private CustomerGroupRecord() {}
}
