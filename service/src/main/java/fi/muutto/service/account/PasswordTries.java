package fi.muutto.service.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often a password may be wrong. Counted in the database, so for all servers of the service together. */
@Component
class PasswordTries {
    private static final Duration REST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    PasswordTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is counted: at the limit all tries are refused until 15 minutes have passed since the last that was not. */
    record Subject(String kind, String what, int limit) {

        /** Few from one place for one e-mail; a stranger elsewhere cannot easily lock the owner out. */
        static List<Subject> ofLogIn(String email, String address) {
            return List.of(
                    new Subject("email and address", email + " " + address, 5),
                    new Subject("email", email, 50),
                    new Subject("address", address, 50));
        }

        static List<Subject> ofConfirmation(PersonId person) {
            return List.of(new Subject("person", person.toString(), 5));
        }

        private byte[] digest() {
            try {
                return MessageDigest.getInstance("SHA-256")
                        .digest((kind + ":" + what).getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Counts a try before it is made, so that a hundred at the same moment are a hundred. */
    void take(List<Subject> subjects) {
        subjects.forEach(this::take);
    }

    private void take(Subject subject) {
        int counted = jdbc.sql("""
                        insert into password_try as t (subject, tries, until) values (:subject, 1, :until)
                        on conflict (subject) do update
                           set tries = case when t.until <= :now then 1 else t.tries + 1 end, until = excluded.until
                         where t.until <= :now or t.tries < :limit""")
                .param("subject", subject.digest())
                .param("until", clock.instant().plus(REST).atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", subject.limit())
                .update();
        if (counted == 0) {
            throw new TooManyTriesException(until(subject));
        }
    }

    private Instant until(Subject subject) {
        return jdbc.sql("select until from password_try where subject = :subject")
                .param("subject", subject.digest())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseGet(clock::instant);
    }

    /** How many more may be wrong before tries are refused. */
    int left(Subject subject) {
        int taken = jdbc.sql("select tries from password_try where subject = :subject and until > :now")
                .param("subject", subject.digest())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .orElse(0);
        return Math.max(0, subject.limit() - taken);
    }

    /** The password was right: its try does not count. Sweeps away what has been over for long. */
    void giveBack(List<Subject> subjects) {
        for (var subject : subjects) {
            jdbc.sql("update password_try set tries = tries - 1 where subject = :subject and tries > 0")
                    .param("subject", subject.digest())
                    .update();
        }
        jdbc.sql("delete from password_try where until <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
