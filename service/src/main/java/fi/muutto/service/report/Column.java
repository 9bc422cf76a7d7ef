package fi.muutto.service.report;

/**
 * A column of a report.
 *
 * @param key language-neutral name; its heading is the text {@code report.column.<key>}
 */
public record Column(String key, Kind kind) {

    /** What the cells hold, in canonical text. */
    public enum Kind {
        TEXT,
        /** {@code 2026-11-25} */
        DATE,
        /** {@code 2026-11} */
        MONTH,
        /** {@code -12.34}, in the currency of the row */
        MONEY,
        /** VAT category of EN 16931 and rate: {@code S 25.5}, {@code AE 0}; empty if nothing is known */
        RATE,
        COUNT,
        /** Kind of an invoice entry: {@code PART_PAID} */
        ENTRY
    }
}
