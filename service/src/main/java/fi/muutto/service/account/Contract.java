package fi.muutto.service.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Sopimus: the contract of an account with this service.
 *
 * @param since its first day in Helsinki
 * @param endedOn its last day; null while it runs
 * @param reason why it ended; null while it runs
 */
public record Contract(
        LocalDate since,
        @Nullable LocalDate endedOn,
        @Nullable Reason reason) {

    /** Why a contract ended. */
    public enum Reason {
        /** Irtisanominen: a member gave notice. */
        NOTICE,
        /** The account moved to another service. */
        HAND_OVER
    }
}
