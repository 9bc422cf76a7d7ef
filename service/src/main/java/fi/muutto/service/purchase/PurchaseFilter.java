package fi.muutto.service.purchase;

import org.jspecify.annotations.Nullable;

/**
 * Which purchase invoices a list shows.
 *
 * @param query part of a supplier, number or note; empty for any
 * @param year of the invoice's date; null for all
 */
record PurchaseFilter(String query, @Nullable Integer year, State state) {

    enum State {
        ALL,
        UNPAID,
        LATE
    }

    PurchaseFilter in(State other) {
        return new PurchaseFilter(query, year, other);
    }

    /** The pattern of SQL in which per cent, underline and backslash mean themselves. */
    String part() {
        var literal = query.replace("\u0000", "")
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
