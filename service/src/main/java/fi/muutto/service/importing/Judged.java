package fi.muutto.service.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one file is found to be.
 *
 * @param outcome one of NEW, HERE, CONFLICT and REFUSED
 * @param read null where the file is refused
 * @param other the invoice that is in the account already; null where it stands earlier among the files
 */
record Judged(
        int position,
        String name,
        String sha256,
        Outcome outcome,
        @Nullable ReadInvoice read,
        @Nullable UUID other,
        @Nullable Refusal refusal) {

    /** May it be written? */
    boolean isImportable(boolean withConflicts) {
        return outcome == Outcome.NEW || withConflicts && outcome == Outcome.CONFLICT;
    }
}
