package fi.muutto.service.account;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a person another password and tells whoever must know. */
@Component
class NewPassword {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PasswordHashing hashing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NewPassword(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            PasswordHashing hashing,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.hashing = hashing;
        this.clock = clock;
        this.events = events;
    }

    /** The hash is made outside the transaction: it may have to wait for its turn. */
    void set(PersonId person, String password) {
        var hash = hashing.hash(password);
        transaction.executeWithoutResult(status -> {
            store(person, hash);
            events.publishEvent(new PasswordChanged(person));
        });
    }

    private void store(PersonId person, String hash) {
        int rows = jdbc.sql("""
                        update person set password_hash = :hash, password_changed_at = :now where id = :person""")
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("no such person");
        }
    }
}
