package fi.muutto.service.account;

import fi.muutto.service.shell.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a person, an open account and the membership, in one transaction with whatever listens to the opening. */
@Component
class Registration {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Registration(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Does nothing if somebody has the address already; the caller must not tell. */
    void register(String email, String passwordHash, String companyName) {
        transaction.executeWithoutResult(status -> open(email, passwordHash, companyName));
    }

    private void open(String email, String passwordHash, String companyName) {
        var person = new PersonId(ids.next());
        if (addPerson(person, email, passwordHash)) {
            var account = new AccountId(ids.next());
            openAccount(account);
            addMember(person, account);
            events.publishEvent(new AccountOpened(account, person, companyName));
        }
    }

    /** A person without an account yet. */
    PersonId person(String email, String passwordHash) {
        var person = new PersonId(ids.next());
        if (!addPerson(person, email, passwordHash)) {
            throw new IllegalStateException("the address is taken");
        }
        return person;
    }

    private boolean addPerson(PersonId person, String email, String passwordHash) {
        return jdbc.sql("""
                        insert into person (id, email, password_hash, password_changed_at, created_at)
                        values (:id, :email, :hash, :now, :now)
                        on conflict (email) do nothing""")
                        .param("id", person.value())
                        .param("email", email)
                        .param("hash", passwordHash)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void openAccount(AccountId account) {
        jdbc.sql("""
                        insert into account (id, state, created_at, contract_since)
                        values (:id, 'OPEN', :now, :today)""")
                .param("id", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.now(clock))
                .update();
    }

    private void addMember(PersonId person, AccountId account) {
        jdbc.sql("insert into member (person_id, account_id, since) values (:person, :account, :now)")
                .param("person", person.value())
                .param("account", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
