package fi.muutto.protocol.record;

/**
 * Two records of a register made one (yhdistäminen). The one that went is kept here whole, so that the merge can be undone
 * and every value stays readable; it stands in its register no more.
 */
public final class RegisterMergeRecord {
    private static final RecordType.Declaration T = RecordType.named("register_merge");

    public static final Field ID = T.id();
    /** Name of the record type, {@code customer} or {@code product}. */
    public static final Field REGISTER = T.mandatoryCode("register", 30);

    public static final Field KEPT_ID = T.mandatoryCode("keptId", 36);
    public static final Field GONE_ID = T.mandatoryCode("goneId", 36);
    /** Canonical line of the record that went, without its line feed. */
    public static final Field GONE_LINE = T.mandatoryText("goneLine", 400_000);
    /** Names of the fields that the kept record took from it, separated by spaces. */
    public static final Field FILLED = T.mandatoryText("filled", 2000);

    public static final Field MERGED_AT = T.mandatoryInstant("mergedAt");

    public static final RecordType TYPE = T.declared();

    private RegisterMergeRecord() {}
}
