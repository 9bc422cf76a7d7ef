package fi.muutto.protocol.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.TargetCommand.After;
import fi.muutto.protocol.transfer.TargetCommand.Inside;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetMachineTest {
    private static final UUID ATTEMPT = new UUID(7, 1);

    private TargetState state = TargetMachine.start(ATTEMPT).state();

    @Test
    void theStraightWayLeadsFromTheKeyToTheAcknowledgement() {
        assertThat(apply(new TargetEvent.Claimed())).containsExactly(After.COPY);
        assertThat(apply(new TargetEvent.CopyBegins())).containsExactly(Inside.OPEN_ARRIVING, After.COPY);
        assertThat(apply(new TargetEvent.CopyEnds())).containsExactly(After.VERIFY);
        assertThat(apply(new TargetEvent.Verified()))
                .containsExactly(Inside.FREEZE_OWN, After.WRITE_DOWN, After.SEND_HAND_OVER);
        assertThat(apply(new TargetEvent.Receipt(true))).containsExactly(Inside.KEEP_RECEIPT, After.PROCEED);
        assertThat(apply(new TargetEvent.GoLive()))
                .containsExactly(Inside.GO_LIVE, Inside.TELL_LIVE, After.WRITE_DOWN, After.SEND_ACKNOWLEDGE);
        assertThat(apply(new TargetEvent.Acknowledged())).isEmpty();
        assertThat(state.phase()).isEqualTo(TargetPhase.ACKNOWLEDGED);
        assertThat(state.isFinished()).isTrue();
    }

    @Test
    void anUnknownClaimNeedsTheKeyAgain() {
        assertThat(apply(new TargetEvent.Wake(false))).containsExactly(After.ASK_DECISION);
        apply(new TargetEvent.Unknown(TargetPhase.NEW));
        assertThat(state.has(TargetMark.KEY_WANTED)).isTrue();

        assertThat(apply(new TargetEvent.KeyPasted())).containsExactly(After.SEND_CLAIM);
        assertThat(state.has(TargetMark.KEY_WANTED)).isFalse();
        assertThat(apply(new TargetEvent.Wake(true))).containsExactly(After.SEND_CLAIM);
    }

    @Test
    void aRefusedKeyLeavesTheAttemptWhereItIs() {
        apply(new TargetEvent.Refused(RefusalReason.KEY_NOT_GOOD));

        assertThat(state).isEqualTo(new TargetState(ATTEMPT, TargetPhase.NEW, Set.of(TargetMark.KEY_WANTED)));
    }

    @Test
    void aNewerSchemaEndsTheAttemptBeforeItBegan() {
        assertThat(apply(new TargetEvent.Refused(RefusalReason.VERSION))).contains(After.SEND_ABORT);
        assertThat(state.phase()).isEqualTo(TargetPhase.ABORTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW", "CLAIMED", "COPYING", "VERIFYING"})
    void beforePreparedTheUserMayEndItAndTheSourceIsToldUntilItAnswers(TargetPhase phase) {
        state = in(phase);

        assertThat(apply(new TargetEvent.UserCancels())).contains(Inside.ERASE_ARRIVED, After.SEND_ABORT);
        assertThat(apply(new TargetEvent.Wake(false))).containsExactly(After.SEND_ABORT);
        apply(new TargetEvent.Aborted());
        assertThat(state.isFinished()).isTrue();
        assertThat(apply(new TargetEvent.Wake(false))).isEmpty();
    }

    @Test
    void oncePreparedOnlyTheSourcesWordEndsIt() {
        state = in(TargetPhase.PREPARED);
        var own = List.of(
                new TargetEvent.UserCancels(),
                new TargetEvent.CheckFailed(),
                new TargetEvent.Unknown(TargetPhase.PREPARED),
                new TargetEvent.Refused(RefusalReason.DIFFERENT),
                new TargetEvent.Refused(RefusalReason.WRONG_ATTEMPT),
                new TargetEvent.Wake(false));
        for (var event : own) {
            apply(event);
            assertThat(state.phase()).isEqualTo(TargetPhase.PREPARED);
        }
        assertThat(apply(new TargetEvent.Wake(false))).containsExactly(After.SEND_ABORT);
        assertThat(apply(new TargetEvent.Aborted())).contains(Inside.REOPEN_OWN, Inside.ERASE_ARRIVED);
        assertThat(state).isEqualTo(new TargetState(ATTEMPT, TargetPhase.ABORTED, Set.of(TargetMark.SETTLED)));
    }

    @Test
    void aReceiptWinsAgainstAWishToCancel() {
        state = in(TargetPhase.PREPARED);
        apply(new TargetEvent.UserCancels());
        apply(new TargetEvent.Receipt(true));

        assertThat(state.phase()).isEqualTo(TargetPhase.RECEIPTED);
        assertThat(apply(new TargetEvent.UserCancels())).containsExactly(Inside.TELL_TOO_LATE);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIPTED", "LIVE", "ACKNOWLEDGED"})
    void withTheReceiptNothingLeadsBack(TargetPhase phase) {
        var events = List.of(
                new TargetEvent.UserCancels(),
                new TargetEvent.Aborted(),
                new TargetEvent.Unknown(phase),
                new TargetEvent.Claimed(),
                new TargetEvent.CheckFailed(),
                new TargetEvent.Receipt(false));
        for (var event : events) {
            state = in(phase);
            apply(event);
            assertThat(state.phase()).isEqualTo(phase);
        }
        assertThat(Arrays.stream(RefusalReason.values()).map(TargetEvent.Refused::new))
                .allSatisfy(event -> assertThat(
                                TargetMachine.apply(in(phase), event).state())
                        .isEqualTo(in(phase)));
    }

    @Test
    void nothingButTheReceiptMakesItLive() {
        for (var phase : TargetPhase.values()) {
            state = in(phase);
            apply(new TargetEvent.GoLive());
            assertThat(state.phase()).isEqualTo(phase == TargetPhase.RECEIPTED ? TargetPhase.LIVE : phase);
        }
    }

    @Test
    void aLateUnknownDoesNotEndWhatWasClaimedMeanwhile() {
        state = in(TargetPhase.COPYING);
        assertThat(apply(new TargetEvent.Unknown(TargetPhase.NEW))).isEmpty();
        assertThat(state.phase()).isEqualTo(TargetPhase.COPYING);

        apply(new TargetEvent.Unknown(TargetPhase.COPYING));
        assertThat(state.phase()).isEqualTo(TargetPhase.ABORTED);
    }

    @Test
    void aTargetFoundAfterARestoreCopiesAgainAndCannotBeCancelled() {
        state = TargetMachine.found(ATTEMPT, false).state();
        assertThat(apply(new TargetEvent.Receipt(false))).containsExactly(Inside.KEEP_RECEIPT, After.COPY);
        assertThat(apply(new TargetEvent.UserCancels())).containsExactly(Inside.TELL_TOO_LATE);
        apply(new TargetEvent.CopyBegins());
        assertThat(apply(new TargetEvent.CheckFailed()))
                .containsExactly(Inside.ERASE_ARRIVED, Inside.TELL_OPERATOR, After.COPY);
        assertThat(state.phase()).isEqualTo(TargetPhase.CLAIMED);
    }

    @Test
    void aReceiptOverOtherDataThanWasVerifiedMeansCopyingAgain() {
        state = in(TargetPhase.PREPARED);

        assertThat(apply(new TargetEvent.Receipt(false)))
                .contains(Inside.KEEP_RECEIPT, Inside.REOPEN_OWN, Inside.ERASE_ARRIVED, Inside.TELL_OPERATOR);
        assertThat(state).isEqualTo(new TargetState(ATTEMPT, TargetPhase.CLAIMED, Set.of(TargetMark.RECEIPT_HELD)));
    }

    @Test
    void aSourceThatHasForgottenIsRemindedWithItsOwnReceipt() {
        state = TargetMachine.found(ATTEMPT, true).state();
        assertThat(apply(new TargetEvent.Unknown(TargetPhase.NEW))).containsExactly(After.SEND_ACKNOWLEDGE);
        assertThat(apply(new TargetEvent.Aborted())).containsExactly(After.SEND_ACKNOWLEDGE);
        assertThat(apply(new TargetEvent.Acknowledged())).containsExactly(After.ASK_DECISION);
    }

    @Test
    void whatWasGivenUpAfterARestoreComesBackIfTheSourceHasHandedItOver() {
        state = in(TargetPhase.COPYING);
        apply(new TargetEvent.UserCancels());

        assertThat(apply(new TargetEvent.Receipt(false))).containsExactly(Inside.KEEP_RECEIPT, After.COPY);
        assertThat(state.phase()).isEqualTo(TargetPhase.CLAIMED);
    }

    @Test
    void aRefusedAcknowledgementIsTheOperatorsBusiness() {
        state = in(TargetPhase.LIVE);

        assertThat(apply(new TargetEvent.Refused(RefusalReason.WRONG_ATTEMPT))).containsExactly(Inside.TELL_OPERATOR);
    }

    private static TargetState in(TargetPhase phase) {
        return new TargetState(ATTEMPT, phase, Set.of());
    }

    private List<TargetCommand> apply(TargetEvent event) {
        var transition = TargetMachine.apply(state, event);
        state = transition.state();
        return transition.commands();
    }
}
