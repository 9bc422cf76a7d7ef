package fi.muutto.service.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of an import.
 *
 * @param position from 1, in the order in which the files came
 * @param outcome null until the import is done
 * @param reason message key, with the line (0 for none) and the place in the file; null unless refused
 * @param unplaced how many of its values no record holds
 * @param other the invoice that is in the account already
 * @param invoice the invoice that was added
 */
record BatchFile(
        int position,
        String name,
        String sha256,
        long size,
        @Nullable Outcome outcome,
        @Nullable Refusal reason,
        int unplaced,
        @Nullable UUID other,
        @Nullable UUID invoice) {}
