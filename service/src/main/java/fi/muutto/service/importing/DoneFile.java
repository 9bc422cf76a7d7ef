package fi.muutto.service.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param invoice the invoice that was added, or that was in the account already; null if there is none, or no more
 * @param payable in cents
 */
record DoneFile(
        BatchFile file,
        @Nullable UUID invoice,
        @Nullable String number,
        @Nullable String seller,
        @Nullable String buyer,
        @Nullable Long payable,
        @Nullable String currency) {}
