package fi.muutto.service.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tuonti: files that came together, and when what was done with them. */
record StoredBatch(
        UUID id,
        State state,
        Instant stagedAt,
        @Nullable Instant doneAt,
        @Nullable Instant undoneAt,
        int files,
        int added) {

    /** How far it is. */
    enum State {
        /** Shown to its owner; nothing is written. */
        STAGED,
        DONE,
        /** Only inside the transaction that undoes it. */
        UNDOING,
        UNDONE
    }
}
