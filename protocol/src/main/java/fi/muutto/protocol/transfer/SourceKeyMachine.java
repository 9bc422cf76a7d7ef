package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.RefusalReason.KEY_NOT_GOOD;
import static fi.muutto.protocol.transfer.SourceMachine.step;

import fi.muutto.protocol.transfer.SourceAccount.Frozen;
import fi.muutto.protocol.transfer.SourceAccount.Open;
import fi.muutto.protocol.transfer.SourceCommand.Answer;
import fi.muutto.protocol.transfer.SourceCommand.Refuse;
import fi.muutto.protocol.transfer.SourceCommand.Tell;
import fi.muutto.protocol.transfer.SourceKey.Live;
import fi.muutto.protocol.transfer.SourceKey.None;
import fi.muutto.protocol.transfer.SourceKey.Spent;
import java.time.Instant;

/** The life of the transfer key, up to and including the claim that spends it. */
final class SourceKeyMachine {
    private SourceKeyMachine() {}

    static Transition<SourceStep, SourceState, SourceCommand> apply(SourceState state, SourceEvent event) {
        if (event instanceof SourceEvent.KeyMade made) {
            return made(state, made);
        }
        if (event instanceof SourceEvent.Preview preview) {
            return preview(state, preview);
        }
        if (event instanceof SourceEvent.Claim claim) {
            return claim(state, claim);
        }
        var name = event instanceof SourceEvent.Restored ? SourceStep.RESTORED : SourceStep.KEY_REVOKED;
        return step(name, state.key() instanceof Live ? state.with(new None()) : state);
    }

    private static Transition<SourceStep, SourceState, SourceCommand> made(
            SourceState state, SourceEvent.KeyMade event) {
        if (!(state.account() instanceof Open)) {
            return step(SourceStep.KEY_NOT_MADE, state);
        }
        return step(SourceStep.KEY_MADE, state.with(new Live(event.publicId(), event.until(), 0)));
    }

    private static Transition<SourceStep, SourceState, SourceCommand> preview(
            SourceState state, SourceEvent.Preview event) {
        if (!opens(state, event.keyId(), event.good(), event.now())) {
            return refuseKey(state, event.keyId(), event.good());
        }
        return step(SourceStep.PREVIEWED, state, new Answer(SourceAnswer.HEAD));
    }

    private static Transition<SourceStep, SourceState, SourceCommand> claim(
            SourceState state, SourceEvent.Claim event) {
        if (state.isBurned(event.attempt())) {
            return step(SourceStep.CLAIM_OF_BURNED, state, new Refuse(RefusalReason.ABORTED));
        }
        if (isRepeated(state, event)) {
            return step(SourceStep.CLAIM_REPEATED, state, new Answer(SourceAnswer.HEAD));
        }
        if (!opens(state, event.keyId(), event.good(), event.now())) {
            return refuseKey(state, event.keyId(), event.good());
        }
        return claimed(state, event);
    }

    private static boolean isRepeated(SourceState state, SourceEvent.Claim event) {
        return event.good()
                && state.account().isBoundTo(event.attempt())
                && state.key().equals(new Spent(event.keyId(), event.attempt()));
    }

    private static Transition<SourceStep, SourceState, SourceCommand> claimed(
            SourceState state, SourceEvent.Claim event) {
        var frozen = new Frozen(event.attempt(), event.now().plus(TransferLimits.LEASE), null);
        return step(
                SourceStep.CLAIMED,
                state.with(frozen).with(new Spent(event.keyId(), event.attempt())),
                new SourceCommand.Freeze(event.attempt()),
                new Tell(SourceNotice.TRANSFER_BEGAN),
                new Answer(SourceAnswer.HEAD));
    }

    private static boolean opens(SourceState state, String keyId, boolean good, Instant now) {
        return good
                && state.account() instanceof Open
                && state.key() instanceof Live live
                && live.publicId().equals(keyId)
                && now.isBefore(live.until());
    }

    /** The same refusal for every reason; a wrong secret or e-mail address with the id of the live key is counted. */
    private static Transition<SourceStep, SourceState, SourceCommand> refuseKey(
            SourceState state, String keyId, boolean good) {
        if (good || !(state.key() instanceof Live live) || !live.publicId().equals(keyId)) {
            return step(SourceStep.KEY_REFUSED, state, new Refuse(KEY_NOT_GOOD));
        }
        if (live.wrongTries() + 1 < TransferLimits.WRONG_TRIES) {
            var tried = new Live(live.publicId(), live.until(), live.wrongTries() + 1);
            return step(SourceStep.KEY_TRIED_WRONG, state.with(tried), new Refuse(KEY_NOT_GOOD));
        }
        return step(
                SourceStep.KEY_WORN_OUT,
                state.with(new None()),
                new Tell(SourceNotice.KEY_REVOKED_AFTER_WRONG_TRIES),
                new Refuse(KEY_NOT_GOOD));
    }
}
