package fi.muutto.service.transfer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the {@link TransferLog}: a point of a transfer that no restored backup may undo.
 *
 * @param account the account that travels
 * @param holder whom it concerns here: at the source the account itself, at the target the account it joins
 * @param receipt the source's signed receipt, if there is one yet
 */
public record TransferMark(
        Kind kind,
        UUID attempt,
        UUID account,
        UUID holder,
        @Nullable String receipt) {
    /** What happened. */
    public enum Kind {
        /** At the source: the account is closed. */
        HANDED_OVER,
        /** At the target: everything is here, the source is asked to hand over. */
        PREPARED,
        /** At the target: the account lives here. */
        LIVE
    }

    /** Without the receipt, whose signature is what makes an account change hands. */
    @Override
    public String toString() {
        return kind + " " + attempt;
    }
}
