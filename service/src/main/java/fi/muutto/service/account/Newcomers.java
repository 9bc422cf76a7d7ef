package fi.muutto.service.account;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who come without the registration page: those of the demo and of tests. */
@Component
public class Newcomers {
    private final Registration registration;
    private final PasswordHashing hashing;
    private final JdbcClient jdbc;
    private final Clock clock;

    Newcomers(Registration registration, PasswordHashing hashing, JdbcClient jdbc, Clock clock) {
        this.registration = registration;
        this.hashing = hashing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether somebody logs in with the address. */
    public boolean isKnown(String email) {
        return jdbc.sql("select count(*) from person where email = :email")
                        .param("email", Email.normalized(email))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A person with an open account of their own, as the page makes them. */
    public void register(String email, String password, String companyName) {
        registration.register(Email.normalized(email), hashing.hash(password), companyName);
    }

    /** A person whose account is there already. */
    @Transactional
    public void join(String email, String password, AccountId account) {
        var person = registration.person(Email.normalized(email), hashing.hash(password));
        jdbc.sql("insert into member (person_id, account_id, since) values (:person, :account, :now)")
                .param("person", person.value())
                .param("account", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
