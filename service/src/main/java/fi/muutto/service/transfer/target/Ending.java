package fi.muutto.service.transfer.target;

import org.jspecify.annotations.Nullable;

/** What the owner is advised to do after an attempt that came to nothing. */
final class Ending {
    private Ending() {}

    /** How the account stands at the source; part of message keys. */
    static String there(@Nullable EndReason reason, boolean sourceHasAnswered) {
        if (reason != null && reason.keepsKey()) {
            return "not_frozen";
        }
        return sourceHasAnswered ? "open" : "opening";
    }

    /** Part of message keys. */
    static String next(@Nullable EndReason reason) {
        if (reason == null) {
            return "again";
        }
        return switch (reason) {
            case VERSION -> "version";
            case VERSION_OLD -> "version_old";
            case NO_SPACE -> "no_space";
            case ALREADY_HERE -> "already_here";
            case RECORDS -> "records";
            case FILES -> "files";
            case CANCELLED, SOURCE_ENDED -> "cancelled";
            default -> "again";
        };
    }
}
