package fi.muutto.protocol.record;

/** A series of invoice numbers (numerosarja): its prefix and the number that is given next. */
public final class NumberSeriesRecord {
    private static final RecordType.Declaration T = RecordType.named("number_series");

    public static final Field ID = T.id();
    public static final Field NAME = T.mandatoryText("name", 100);
    public static final Field PREFIX = T.text("prefix", 20);
    public static final Field NEXT_NUMBER = T.mandatoryInteger("nextNumber");
    public static final Field MIN_DIGITS = T.mandatoryInteger("minDigits");
    public static final Field CLOSED = T.flag("closed");

    public static final RecordType TYPE = T.declared();

    private NumberSeriesRecord() {}
}
