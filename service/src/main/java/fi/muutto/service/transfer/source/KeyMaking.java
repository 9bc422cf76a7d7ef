package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.SourceEvent;
import fi.muutto.protocol.transfer.SourceKey;
import fi.muutto.protocol.transfer.SourceStep;
import fi.muutto.protocol.transfer.TransferKey;
import fi.muutto.protocol.transfer.TransferLimits;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountNotWritableException;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.ContractEnded;
import fi.muutto.service.account.PasswordChanged;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.transfer.source.Decisions.About;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes transfer keys and revokes them. */
@Component
class KeyMaking {
    private final AccountWork work;
    private final Decisions decisions;
    private final SourceKeyRepository keys;
    private final AcceptanceRepository acceptances;
    private final Clock clock;
    private final SecureRandom random;

    @Autowired
    KeyMaking(
            AccountWork work,
            Decisions decisions,
            SourceKeyRepository keys,
            AcceptanceRepository acceptances,
            Clock clock) {
        this(work, decisions, keys, acceptances, clock, new SecureRandom());
    }

    KeyMaking(
            AccountWork work,
            Decisions decisions,
            SourceKeyRepository keys,
            AcceptanceRepository acceptances,
            Clock clock,
            SecureRandom random) {
        this.work = work;
        this.decisions = decisions;
        this.keys = keys;
        this.acceptances = acceptances;
        this.clock = clock;
        this.random = random;
    }

    /** A key that nobody will see again once its page is left. */
    record MadeKey(TransferKey key, Instant until) {}

    /**
     * Makes a key; an earlier one ends. The password has been checked.
     *
     * @throws AccountNotWritableException unless the account is open
     */
    MadeKey make(AccountId account, PersonId person, Acceptance acceptance) {
        var key = TransferKey.create(random);
        var now = clock.instant();
        var live = new SourceKey.Live(key.publicId(), now.plus(TransferLimits.KEY_LIFE), 0);
        return work.record(account, () -> {
            var outcome = decisions.decide(About.key(account, person.value()), locked -> {
                requireOpen(locked);
                return new SourceEvent.KeyMade(live.publicId(), live.until());
            });
            if (outcome.step() != SourceStep.KEY_MADE) {
                throw new IllegalStateException("an open account gets a key");
            }
            keys.insert(account, person, live, key.secretHash(), now);
            acceptances.insert(account, person, key.publicId(), acceptance, now);
            return new MadeKey(key, live.until());
        });
    }

    private static void requireOpen(LockedAccount locked) {
        var state = locked.state();
        if (state != AccountState.OPEN) {
            throw new AccountNotWritableException(state == null ? AccountState.ENDED : state);
        }
    }

    void revoke(AccountId account, @Nullable UUID person) {
        decisions.decide(About.key(account, person), locked -> new SourceEvent.KeyRevoked());
    }

    /** Whoever has learnt the old password may have made the key. */
    @EventListener
    void passwordChanged(PasswordChanged event) {
        keys.accountsWithLiveKeyOf(event.person())
                .forEach(account -> revoke(account, event.person().value()));
    }

    /** Of an ended account the machine sees no key any more; the row only says so. */
    @EventListener
    void contractEnded(ContractEnded event) {
        if (keys.current(event.account()).isPresent()) {
            keys.end(event.account(), "CONTRACT_ENDED", clock.instant());
        }
    }
}
