package fi.muutto.service.transfer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.transfer.AbortRequest;
import fi.muutto.protocol.transfer.AcknowledgeRequest;
import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.ClaimRequest;
import fi.muutto.protocol.transfer.DecisionRequest;
import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.protocol.transfer.PreviewRequest;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.SourceEvent;
import fi.muutto.protocol.transfer.SourceStep;
import fi.muutto.protocol.transfer.TransferKey;
import fi.muutto.service.account.AccountBusyException;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.transfer.source.Decisions.About;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Answers the six messages that are about decisions. Their signatures have been checked. */
@Component
class Messages {
    private static final int TRIES = 3;
    private static final Sha256 HASH_OF_NOTHING = Sha256.of(new byte[0]);

    private final Decisions decisions;
    private final SourceKeyRepository keys;
    private final KeyTries tries;
    private final SourceAttemptRepository attempts;
    private final SignedReceipts receipts;
    private final PeerIdentity peer;
    private final Clock clock;

    Messages(
            Decisions decisions,
            SourceKeyRepository keys,
            KeyTries tries,
            SourceAttemptRepository attempts,
            SignedReceipts receipts,
            PeerIdentity peer,
            Clock clock) {
        this.decisions = decisions;
        this.keys = keys;
        this.tries = tries;
        this.attempts = attempts;
        this.receipts = receipts;
        this.peer = peer;
        this.clock = clock;
    }

    Reply preview(PreviewRequest message) {
        if (message.schema() < RecordTypes.SCHEMA_VERSION) {
            return Reply.refused(RefusalReason.VERSION);
        }
        var account = accountOf(message.key());
        return tried(() -> {
            var outcome = decisions.decide(
                    About.key(account, null),
                    locked -> new SourceEvent.Preview(
                            message.key().publicId(), isGood(locked, message.key(), message.email()), clock.instant()));
            if (outcome.step() == SourceStep.PREVIEWED) {
                keys.previewed(account, message.key().publicId(), clock.instant());
            }
            return told(outcome, message.key(), message.email());
        });
    }

    Reply claim(ClaimRequest message) {
        if (message.schema() < RecordTypes.SCHEMA_VERSION) {
            return Reply.refused(RefusalReason.VERSION);
        }
        var attempt = attempt(message.attempt());
        var account = accountOf(message.key());
        return tried(() -> {
            var outcome = decisions.decide(
                    About.attempt(account, attempt),
                    locked -> new SourceEvent.Claim(
                            attempt,
                            message.key().publicId(),
                            isGood(locked, message.key(), message.email()),
                            clock.instant()));
            return told(outcome, message.key(), message.email());
        });
    }

    /** The other service is told nothing but that; the owner finds the reason on the page of the key. */
    private Reply told(Outcome outcome, TransferKey key, String email) {
        if (outcome.reply().status() == RefusalReason.KEY_NOT_GOOD.status()) {
            tries.refused(key, email);
        }
        return outcome.reply();
    }

    private AccountId accountOf(TransferKey key) {
        return keys.find(key.publicId()).map(StoredKey::account).orElse(Decisions.NOBODY);
    }

    /** Always compares both, with whatever there is to compare. */
    private static boolean isGood(LockedAccount locked, TransferKey key, String email) {
        var stored = locked.key();
        boolean named = stored != null && stored.publicId().equals(key.publicId());
        boolean secret = key.matches(stored == null ? HASH_OF_NOTHING : stored.secretHash());
        boolean address = MessageDigest.isEqual(
                email.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8),
                (stored == null ? "" : stored.email()).getBytes(UTF_8));
        return named & secret & address;
    }

    Reply handOver(HandOverRequest message) {
        return about(
                message.attempt(),
                attempt -> locked -> new SourceEvent.HandOver(attempt, message.tally(), clock.instant()));
    }

    Reply decision(DecisionRequest message) {
        return about(message.attempt(), attempt -> locked -> new SourceEvent.AskDecision(attempt));
    }

    Reply abort(AbortRequest message) {
        return about(message.attempt(), attempt -> locked -> new SourceEvent.Abort(attempt));
    }

    private Reply about(UUID id, Function<Attempt, Function<LockedAccount, SourceEvent>> event) {
        var attempt = attempt(id);
        return tried(() -> decisions
                .decide(About.attempt(accountOf(attempt), attempt), event.apply(attempt))
                .reply());
    }

    /** The account comes from the receipt: a restored backup may know nothing of the attempt. */
    Reply acknowledge(AcknowledgeRequest message) {
        var attempt = attempt(message.attempt());
        var checked = receipts.check(message, attempt);
        var account = checked.source() == null
                ? accountOf(attempt)
                : new AccountId(checked.source().account());
        var about = new About(
                account,
                attempt,
                null,
                checked.source() == null ? null : message.sourceReceipt(),
                checked.target() == null ? null : message.targetReceipt());
        return tried(() -> decisions
                .decide(
                        about,
                        locked -> new SourceEvent.Acknowledge(
                                attempt, checked.source() != null, checked.target() != null))
                .reply());
    }

    AccountId accountOf(Attempt attempt) {
        var account = attempts.find(attempt).map(StoredAttempt::account).orElse(null);
        return account == null ? Decisions.NOBODY : account;
    }

    Attempt attempt(UUID id) {
        return new Attempt(id, peer.name());
    }

    /** Whoever waited too long may come again; whoever met another message of the same attempt begins anew. */
    static <T> T trying(Supplier<T> work, Supplier<T> busy) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return work.get();
            } catch (AttemptTakenException e) {
                // the other message has stored what this one finds when it begins anew
            } catch (AccountHeldException | AccountBusyException e) {
                return busy.get();
            }
        }
        return busy.get();
    }

    private static Reply tried(Supplier<Reply> work) {
        return trying(work, () -> Reply.refused(RefusalReason.BUSY));
    }
}
