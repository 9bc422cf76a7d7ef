package fi.muutto.protocol.record;

/** A report as its figures stood when it was saved (tallennettu raportti). */
public final class SavedReportRecord {
    private static final RecordType.Declaration T = RecordType.named("saved_report");

    public static final Field ID = T.id();
    public static final Field NAME = T.mandatoryText("name", 200);
    public static final Field REPORT_KIND = T.mandatoryCode("kind", 30);
    public static final Field PERIOD_FROM = T.date("periodFrom");
    public static final Field PERIOD_TO = T.date("periodTo");
    public static final Field SAVED_AT = T.mandatoryInstant("savedAt");
    public static final Field FIGURES = T.mandatoryText("figures", 600_000);

    public static final RecordType TYPE = T.declared();

    private SavedReportRecord() {}
}
