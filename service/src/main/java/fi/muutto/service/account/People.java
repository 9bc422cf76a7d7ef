package fi.muutto.service.account;

import fi.muutto.service.account.PasswordTries.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who log in: their e-mail addresses and passwords. */
@Component
public class People {
    private final JdbcClient jdbc;
    private final PasswordHashing hashing;
    private final PasswordTries tries;

    People(JdbcClient jdbc, PasswordHashing hashing, PasswordTries tries) {
        this.jdbc = jdbc;
        this.hashing = hashing;
        this.tries = tries;
    }

    record Person(PersonId id, String email, String passwordHash, Instant since) {}

    /** The address a person logs in with, in small letters. */
    public String emailOf(PersonId person) {
        return byId(person).email();
    }

    /** How many wrong passwords {@link #passwordMatches} still takes from this person before it refuses for 15 minutes. */
    public int passwordTriesLeft(PersonId person) {
        return Subject.ofConfirmation(person).stream()
                .mapToInt(tries::left)
                .min()
                .orElse(0);
    }

    /** Who logs in with an address, however it is typed. Whether there is one must not be told to strangers. */
    public Optional<PersonId> withEmail(String email) {
        return byEmail(email).map(Person::id);
    }

    /**
     * Is it this person's password? Asked again before something that cannot be undone. Call it outside a transaction.
     *
     * @throws TooManyTriesException after 5 wrong ones, for 15 minutes
     * @throws TooBusyException if it could not be checked within 5 seconds
     */
    public boolean passwordMatches(PersonId person, String password) {
        return check(password, byId(person).passwordHash(), Subject.ofConfirmation(person));
    }

    /** The person with this address and password, if there is one; slow and limited alike if there is none. */
    Optional<Login> logIn(String email, String password, String address) {
        var person = byEmail(email).orElse(null);
        var subjects = Subject.ofLogIn(Email.normalized(email), address);
        boolean right = check(password, person == null ? null : person.passwordHash(), subjects);
        return right && person != null ? Optional.of(new Login(person.id().value(), person.email())) : Optional.empty();
    }

    private boolean check(String password, @Nullable String stored, List<Subject> subjects) {
        return hashing.inTurn(() -> {
            tries.take(subjects);
            boolean right = hashing.matches(password, stored);
            if (right) {
                tries.giveBack(subjects);
            }
            return right;
        });
    }

    Person byId(PersonId person) {
        return jdbc.sql("select id, email, password_hash, created_at from person where id = :person")
                .param("person", person.value())
                .query((row, number) -> person(row))
                .single();
    }

    private Optional<Person> byEmail(String email) {
        return jdbc.sql("select id, email, password_hash, created_at from person where email = :email")
                .param("email", Email.normalized(email))
                .query((row, number) -> person(row))
                .optional();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("password_hash"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
