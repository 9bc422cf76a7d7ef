package fi.muutto.service.report;

import fi.muutto.protocol.record.SavedReportRecord;
import fi.muutto.service.shell.Problems;
import org.jspecify.annotations.Nullable;

/** The name that a person gives to a saved report. */
final class ReportName {
    private ReportName() {}

    /** Null if it cannot stand. */
    static @Nullable String read(String typed, Problems problems) {
        var name = typed.replace("\u0000", "").strip();
        int length = name.codePointCount(0, name.length());
        if (name.isEmpty()) {
            problems.add("name", "report.name.missing");
        } else if (length > SavedReportRecord.NAME.limit()) {
            problems.add("name", "report.name.long", SavedReportRecord.NAME.limit(), length);
        }
        return problems.at("name") == null ? name : null;
    }
}
