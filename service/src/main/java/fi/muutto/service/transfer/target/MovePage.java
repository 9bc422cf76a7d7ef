package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetMark;
import fi.muutto.protocol.transfer.TargetPhase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A move under way, as its page shows it.
 *
 * @param status key of the sentence that says what happens now
 * @param secondsLeft null while nothing can be said
 * @param cancellable whether the owner can still end it here
 * @param givingUp whether the source was asked to end it and has not answered yet
 */
record MovePage(
        AttemptRow row,
        int percent,
        String status,
        @Nullable Long secondsLeft,
        List<Step> steps,
        List<Kind> kinds,
        boolean cancellable,
        boolean givingUp) {

    /**
     * One of the six steps.
     *
     * @param state done, now or wait
     */
    record Step(String key, String state, @Nullable Instant doneAt, boolean noReturn) {}

    /** How far one kind of data has come. */
    record Kind(String key, long arrived, long announced) {
        public boolean done() {
            return arrived >= announced;
        }
    }

    public boolean keyWanted() {
        return row.state().has(TargetMark.KEY_WANTED);
    }

    public boolean waits() {
        return row.trouble() != null && !keyWanted();
    }

    public String troubleKey() {
        var trouble = row.trouble();
        return trouble == null ? "" : trouble.key();
    }

    public String reasonKey() {
        var reason = row.reason();
        return reason == null ? "" : reason.key();
    }

    public @Nullable Instant retryAt() {
        return row.retryAt();
    }

    public Instant startedAt() {
        return row.startedAt();
    }

    public String phase() {
        return row.phase().name();
    }

    /** Whether a page of a move under way is not the one to show any more. */
    boolean isOver() {
        return row.phase().isLive() || row.phase() == TargetPhase.ABORTED;
    }
}
