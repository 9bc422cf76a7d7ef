package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.protocol.transfer.TargetState;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as it is stored.
 *
 * @param own the account the person has had here before
 * @param arriving the account that travels; null until the source has named it
 * @param headJson the source's answer to the claim
 * @param handOverJson what this side has counted; null until it has verified
 * @param eraseDue whether rows of the account are still to be erased
 * @param news what the person has not seen yet
 * @param trouble why it waits; null while it runs
 */
record AttemptRow(
        TargetState state,
        PersonId person,
        AccountId own,
        @Nullable AccountId arriving,
        @Nullable String headJson,
        @Nullable String handOverJson,
        @Nullable String sourceReceipt,
        @Nullable String targetReceipt,
        @Nullable EndReason reason,
        boolean eraseDue,
        @Nullable String news,
        @Nullable Trouble trouble,
        int failures,
        @Nullable Instant retryAt,
        Instant startedAt,
        Instant changedAt) {

    UUID id() {
        return state.attempt();
    }

    TargetPhase phase() {
        return state.phase();
    }

    boolean isRunning() {
        return !phase().isLive() && phase() != TargetPhase.ABORTED;
    }

    @Nullable
    AccountHead head() {
        return headJson == null ? null : AnswerJson.readHead(headJson.getBytes(StandardCharsets.UTF_8));
    }

    AccountHead knownHead() {
        return Objects.requireNonNull(head(), "head");
    }

    AccountId knownArriving() {
        return Objects.requireNonNull(arriving, "arriving account");
    }

    @Nullable
    HandOverRequest handOver() {
        return handOverJson == null ? null : RequestJson.readHandOver(handOverJson.getBytes(StandardCharsets.UTF_8));
    }
}
