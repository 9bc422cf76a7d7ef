package fi.muutto.protocol.record;

/** A pair that looks like doubles, but of which the owner said that both stay; holds until one of them changes. */
public final class KeptApartRecord {
    private static final RecordType.Declaration T = RecordType.named("kept_apart");

    public static final Field ID = T.id();
    /** Name of the record type, {@code customer} or {@code product}. */
    public static final Field REGISTER = T.mandatoryCode("register", 30);
    /** The lesser id of the two. */
    public static final Field FIRST_ID = T.mandatoryCode("firstId", 36);

    public static final Field SECOND_ID = T.mandatoryCode("secondId", 36);
    /** Says what both held when it was decided. */
    public static final Field SEEN = T.mandatoryCode("seen", 64);

    public static final Field KEPT_AT = T.mandatoryInstant("keptAt");

    public static final RecordType TYPE = T.declared();

    private KeptApartRecord() {}
}
