package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.MessageJsonTest.TALLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SourceMachineTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Attempt FIRST = new Attempt(new UUID(7, 1), "solo");
    private static final Attempt SECOND = new Attempt(new UUID(7, 2), "solo");
    private static final Attempt ELSEWHERE = new Attempt(FIRST.id(), "duo");

    private SourceState state = SourceState.open();

    @Test
    void aClaimSpendsTheKeyAndFreezesTheAccount() {
        makeKey();

        assertThat(claim(FIRST, true)).contains(new SourceCommand.Freeze(FIRST), answer(SourceAnswer.HEAD));
        assertThat(state.account()).isEqualTo(new SourceAccount.Frozen(FIRST, NOON.plus(Duration.ofHours(24)), null));
        assertThat(state.key()).isEqualTo(new SourceKey.Spent("KEY", FIRST));
    }

    @Test
    void theSameClaimGetsTheSameAnswerAndAnyOtherTheOneRefusal() {
        frozen();

        assertThat(claim(FIRST, true)).containsExactly(answer(SourceAnswer.HEAD));
        var refused = List.of(refuse(RefusalReason.KEY_NOT_GOOD));
        assertThat(claim(FIRST, false)).isEqualTo(refused);
        assertThat(claim(SECOND, true)).isEqualTo(refused);
        assertThat(claim(ELSEWHERE, true)).isEqualTo(refused);
    }

    @Test
    void aKeyDiesOfAgeOfRevocationAndOfFiveWrongTries() {
        makeKey();
        assertThat(apply(new SourceEvent.Claim(FIRST, "KEY", true, NOON.plus(TransferLimits.KEY_LIFE))))
                .containsExactly(refuse(RefusalReason.KEY_NOT_GOOD));
        apply(new SourceEvent.KeyRevoked());
        assertThat(claim(FIRST, true)).containsExactly(refuse(RefusalReason.KEY_NOT_GOOD));
        makeKey();
        for (int i = 0; i < 4; i++) {
            assertThat(claim(FIRST, false)).containsExactly(refuse(RefusalReason.KEY_NOT_GOOD));
        }
        assertThat(apply(new SourceEvent.Preview("KEY", false, NOON)))
                .containsExactly(
                        new SourceCommand.Tell(SourceNotice.KEY_REVOKED_AFTER_WRONG_TRIES),
                        refuse(RefusalReason.KEY_NOT_GOOD));
        assertThat(claim(FIRST, true)).containsExactly(refuse(RefusalReason.KEY_NOT_GOOD));
    }

    @Test
    void aNewKeyRevokesTheOldOne() {
        makeKey();
        apply(new SourceEvent.KeyMade("NEW", NOON.plus(TransferLimits.KEY_LIFE)));

        assertThat(claim(FIRST, true)).containsExactly(refuse(RefusalReason.KEY_NOT_GOOD));
    }

    @Test
    void aFrozenAccountMakesNoKey() {
        frozen();
        var before = state;

        assertThat(apply(new SourceEvent.KeyMade("NEW", NOON))).isEmpty();
        assertThat(state).isSameAs(before);
    }

    @Test
    void theHandOverWaitsForTheCountAndForEqualTallies() {
        frozen();
        assertThat(handOver(FIRST)).containsExactly(refuse(RefusalReason.NOT_YET));
        apply(new SourceEvent.Counted(FIRST, new AccountTally(TALLY.digest(), TALLY.types(), List.of())));
        assertThat(handOver(FIRST)).containsExactly(refuse(RefusalReason.DIFFERENT));
        apply(new SourceEvent.Counted(FIRST, TALLY));

        assertThat(handOver(FIRST)).startsWith(new SourceCommand.HandOver(FIRST));
        assertThat(state.account()).isEqualTo(new SourceAccount.HandedOver(FIRST));
        assertThat(handOver(FIRST)).containsExactly(answer(SourceAnswer.HANDED_OVER));
    }

    @Test
    void aHandedOverAccountStaysSoAndIsStillReadByItsTarget() {
        handedOver();
        var before = state;

        assertThat(apply(new SourceEvent.OwnerCancels())).isEmpty();
        assertThat(apply(new SourceEvent.LeaseCheck(NOON.plus(Duration.ofDays(9)))))
                .isEmpty();
        assertThat(apply(new SourceEvent.Abort(FIRST))).containsExactly(answer(SourceAnswer.HANDED_OVER));
        assertThat(apply(new SourceEvent.AskDecision(FIRST))).containsExactly(answer(SourceAnswer.HANDED_OVER));
        assertThat(apply(new SourceEvent.Read(FIRST, NOON))).containsExactly(answer(SourceAnswer.CONTENT));
        assertThat(apply(new SourceEvent.Read(ELSEWHERE, NOON))).containsExactly(refuse(RefusalReason.WRONG_ATTEMPT));
        assertThat(claim(FIRST, true)).containsExactly(answer(SourceAnswer.HEAD));
        assertThat(state).isEqualTo(before);
    }

    @Test
    void whateverEndsAnAttemptBurnsIt() {
        var endings = List.of(
                new SourceEvent.OwnerCancels(),
                new SourceEvent.Abort(FIRST),
                new SourceEvent.LeaseCheck(NOON.plus(TransferLimits.LEASE)));
        for (var ending : endings) {
            state = SourceState.open();
            frozen();

            assertThat(apply(ending)).startsWith(new SourceCommand.Burn(FIRST), new SourceCommand.Reopen(FIRST));
            makeKey();
            assertThat(claim(FIRST, true)).containsExactly(refuse(RefusalReason.ABORTED));
            assertThat(handOver(FIRST)).containsExactly(refuse(RefusalReason.ABORTED));
            assertThat(apply(new SourceEvent.AskDecision(FIRST))).containsExactly(answer(SourceAnswer.ABORTED));
            assertThat(claim(SECOND, true)).contains(answer(SourceAnswer.HEAD));
        }
    }

    @Test
    void signsOfLifeProlongTheLease() {
        frozen();
        var before = state;
        apply(new SourceEvent.Read(FIRST, NOON.plusSeconds(59)));
        assertThat(state).isSameAs(before);
        apply(new SourceEvent.Read(FIRST, NOON.plus(Duration.ofHours(3))));

        assertThat(apply(new SourceEvent.LeaseCheck(NOON.plus(Duration.ofHours(26)))))
                .isEmpty();
        assertThat(apply(new SourceEvent.LeaseCheck(NOON.plus(Duration.ofHours(27)))))
                .isNotEmpty();
    }

    @Test
    void anAbortOfAnUnknownAttemptBurnsThatId() {
        state = SourceState.absent(Set.of());
        assertThat(apply(new SourceEvent.AskDecision(FIRST))).containsExactly(answer(SourceAnswer.UNKNOWN));
        assertThat(apply(new SourceEvent.Abort(FIRST)))
                .containsExactly(new SourceCommand.Burn(FIRST), answer(SourceAnswer.ABORTED));
        assertThat(apply(new SourceEvent.Abort(FIRST))).containsExactly(answer(SourceAnswer.ABORTED));
        assertThat(apply(new SourceEvent.AskDecision(ELSEWHERE))).containsExactly(answer(SourceAnswer.UNKNOWN));
    }

    @Test
    void itsOwnReceiptClosesTheAccountWhateverARestoredBackupSays() {
        var forgetful = List.of(
                SourceState.open(),
                frozenFor(FIRST),
                frozenFor(SECOND),
                SourceState.open().withBurned(FIRST));
        for (var restored : forgetful) {
            state = restored;

            assertThat(acknowledge(FIRST, true))
                    .startsWith(new SourceCommand.CloseAgain(FIRST))
                    .contains(new SourceCommand.KeepTargetReceipt(FIRST), answer(SourceAnswer.ACKNOWLEDGED));
            assertThat(state.account()).isEqualTo(new SourceAccount.HandedOver(FIRST));
            assertThat(apply(new SourceEvent.AskDecision(FIRST))).containsExactly(answer(SourceAnswer.HANDED_OVER));
            assertThat(acknowledge(FIRST, true))
                    .startsWith(new SourceCommand.WriteDown(FIRST))
                    .endsWith(answer(SourceAnswer.ACKNOWLEDGED));
        }
    }

    @Test
    void aReceiptThatIsNotItsOwnChangesNothing() {
        frozen();
        var before = state;

        assertThat(acknowledge(FIRST, false)).containsExactly(refuse(RefusalReason.WRONG_ATTEMPT));
        assertThat(state).isSameAs(before);
    }

    @Test
    void aSecondReceiptOfTheSameAccountIsTheOperatorsBusiness() {
        handedOver();

        assertThat(acknowledge(SECOND, true))
                .containsExactly(
                        new SourceCommand.Tell(SourceNotice.TWO_RECEIPTS), refuse(RefusalReason.WRONG_ATTEMPT));
        assertThat(state.account()).isEqualTo(new SourceAccount.HandedOver(FIRST));
    }

    @Test
    void aRestoreEndsKeysThatMayHaveBeenUsedSince() {
        makeKey();
        apply(new SourceEvent.Restored());

        assertThat(claim(FIRST, true)).containsExactly(refuse(RefusalReason.KEY_NOT_GOOD));
    }

    private void makeKey() {
        apply(new SourceEvent.KeyMade("KEY", NOON.plus(TransferLimits.KEY_LIFE)));
    }

    private void frozen() {
        makeKey();
        claim(FIRST, true);
    }

    private static SourceState frozenFor(Attempt attempt) {
        return SourceState.open().with(new SourceAccount.Frozen(attempt, NOON, null));
    }

    private void handedOver() {
        frozen();
        apply(new SourceEvent.Counted(FIRST, TALLY));
        handOver(FIRST);
    }

    private List<SourceCommand> claim(Attempt attempt, boolean good) {
        return apply(new SourceEvent.Claim(attempt, "KEY", good, NOON));
    }

    private List<SourceCommand> handOver(Attempt attempt) {
        return apply(new SourceEvent.HandOver(attempt, TALLY, NOON));
    }

    private List<SourceCommand> acknowledge(Attempt attempt, boolean own) {
        return apply(new SourceEvent.Acknowledge(attempt, own, true));
    }

    private List<SourceCommand> apply(SourceEvent event) {
        var transition = SourceMachine.apply(state, event);
        state = transition.state();
        return transition.commands();
    }

    private static SourceCommand answer(SourceAnswer answer) {
        return new SourceCommand.Answer(answer);
    }

    private static SourceCommand refuse(RefusalReason reason) {
        return new SourceCommand.Refuse(reason);
    }
}
