package fi.muutto.protocol.record;

/** A stored file, known by its content: its bytes travel beside the records (tiedosto). */
public final class FileRecord {
    private static final RecordType.Declaration T = RecordType.named("file");

    public static final Field SHA256 = T.hashId("sha256");
    public static final Field MEDIA_TYPE = T.mandatoryText("mediaType", 100);
    public static final Field SIZE = T.mandatoryInteger("size");

    public static final RecordType TYPE = T.declared();

    private FileRecord() {}
}
