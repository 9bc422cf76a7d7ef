package fi.muutto.service.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved report without its figures.
 *
 * @param kind name of a {@link ReportKind}, or a word of another service
 */
record SavedReport(
        UUID id,
        String name,
        String kind,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        Instant savedAt) {

    /** Message key of the kind's name; null if it is known elsewhere only. */
    public @Nullable String kindKey() {
        return ReportKind.ofName(kind).map(ReportKind::key).orElse(null);
    }
}
