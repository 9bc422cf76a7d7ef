package fi.muutto.service.account;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Irtisanominen: a member ends the contract. The account stays readable. */
@Component
class ContractEnd {
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ContractEnd(
            Accounts accounts, PlatformTransactionManager transactions, Clock clock, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /** Ends it today. Of an ended one nothing changes; {@link AccountNotWritableException} in any other state. */
    void giveNotice(AccountId account, PersonId person) {
        transaction.executeWithoutResult(status -> {
            if (accounts.move(account, AccountState.OPEN, AccountState.ENDED, null, null)) {
                accounts.endContract(account, LocalDate.now(clock), Contract.Reason.NOTICE);
                events.publishEvent(new ContractEnded(account, person, accounts.contract(account)));
            } else {
                requireEnded(account);
            }
        });
    }

    private void requireEnded(AccountId account) {
        var state = accounts.state(account);
        if (state != AccountState.ENDED) {
            throw new AccountNotWritableException(state);
        }
    }
}
