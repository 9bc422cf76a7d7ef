package fi.muutto.protocol.record;

/** A record whose reference a merge moved to the kept one; undoing the merge moves it back. */
public final class MergedReferenceRecord {
    private static final RecordType.Declaration T = RecordType.named("merged_reference");

    public static final Field ID = T.id();
    public static final Field MERGE_ID = T.parent("mergeId", "register_merge");
    /** Name of the record type that refers, such as {@code invoice}. */
    public static final Field REFERRING = T.mandatoryCode("referring", 30);
    /** Id of the record that refers; it may be gone since. */
    public static final Field RECORD_ID = T.mandatoryCode("recordId", 36);

    public static final RecordType TYPE = T.declared();

    private MergedReferenceRecord() {}
}
