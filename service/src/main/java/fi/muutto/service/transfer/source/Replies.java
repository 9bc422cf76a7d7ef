package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.AbortedWord;
import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.Acknowledged;
import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.Decision;
import fi.muutto.protocol.transfer.Receipts;
import fi.muutto.protocol.transfer.Refusal;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.SourceAccount;
import fi.muutto.protocol.transfer.SourceAnswer;
import fi.muutto.protocol.transfer.SourceEvent;
import fi.muutto.protocol.transfer.SourceState;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.shell.ServiceIdentity;
import fi.muutto.service.transfer.ServiceKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the machine's answers into words, from what is stored, in the transaction of the decision. */
@Component
class Replies {
    private static final Reply CONTENT_FOLLOWS = new Reply(200, new byte[0]);

    private final SourceCopyRepository copies;
    private final SourceAttemptRepository attempts;
    private final HeadReading heads;
    private final ServiceKeys keys;
    private final ServiceIdentity service;

    Replies(
            SourceCopyRepository copies,
            SourceAttemptRepository attempts,
            HeadReading heads,
            ServiceKeys keys,
            ServiceIdentity service) {
        this.copies = copies;
        this.attempts = attempts;
        this.heads = heads;
        this.keys = keys;
        this.service = service;
    }

    /** The account's state is the one after the event. */
    Reply answer(SourceAnswer answer, AccountId account, SourceState after, @Nullable Attempt attempt) {
        return switch (answer) {
            case HEAD -> Reply.ok(AnswerJson.write(head(account, after)));
            case CONTENT -> CONTENT_FOLLOWS;
            case UNKNOWN -> Reply.ok(AnswerJson.write(new Decision.Unknown()));
            case FROZEN -> Reply.ok(AnswerJson.write(new Decision.Frozen(head(account, after))));
            case ABORTED -> Reply.ok(AnswerJson.write(new Decision.Aborted(word(named(attempt)))));
            case HANDED_OVER ->
                Reply.ok(AnswerJson.write(
                        new Decision.HandedOver(head(account, after), receipt(account, named(attempt)))));
            case ACKNOWLEDGED ->
                Reply.ok(AnswerJson.write(new Acknowledged(named(attempt).id())));
        };
    }

    private AccountHead head(AccountId account, SourceState after) {
        var attempt = after.account() instanceof SourceAccount.Frozen frozen
                ? frozen.attempt()
                : after.account() instanceof SourceAccount.HandedOver handedOver ? handedOver.attempt() : null;
        return attempt == null
                ? heads.of(account)
                : copies.head(account, attempt.id()).orElseThrow();
    }

    private String receipt(AccountId account, Attempt attempt) {
        return copies.sourceReceipt(account, attempt.id()).orElseThrow();
    }

    Reply refusal(RefusalReason reason, LockedAccount locked, SourceEvent event, @Nullable Attempt attempt) {
        if (reason == RefusalReason.ABORTED) {
            return Reply.refused(Refusal.aborted(word(named(attempt))));
        }
        if (event instanceof SourceEvent.HandOver handOver
                && reason == RefusalReason.DIFFERENT
                && locked.machine().account() instanceof SourceAccount.Frozen frozen
                && frozen.tally() != null) {
            return Reply.refused(Refusal.different(frozen.tally().typesThatDifferFrom(handOver.tally())));
        }
        return Reply.refused(reason);
    }

    /** The signed word that the attempt is burned, as it was given first. */
    private String word(Attempt attempt) {
        return attempts.find(attempt)
                .map(StoredAttempt::word)
                .orElseThrow(() -> new IllegalStateException("a burned attempt has no word"));
    }

    /** Signs the word that the attempt is burned. To be stored: every signature has other bytes. */
    String newWord(Attempt attempt) {
        return Receipts.sign(new AbortedWord(attempt.id(), service.name(), attempt.target()), keys.own());
    }

    private static Attempt named(@Nullable Attempt attempt) {
        if (attempt == null) {
            throw new IllegalStateException("the answer speaks of an attempt, the message does not");
        }
        return attempt;
    }
}
