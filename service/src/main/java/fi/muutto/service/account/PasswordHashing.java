package fi.muutto.service.account;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with the least that OWASP asks for. One hash takes 19 MiB, so that only a few are made at once. */
@Component
class PasswordHashing {
    private static final int AT_ONCE = 4;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String hashOfNobody = encode("nobody has this password");

    String hash(String password) {
        return inTurn(() -> encode(password));
    }

    /** Does the work when its turn has come; {@link TooBusyException} if that takes over 5 seconds. */
    <T> T inTurn(Supplier<T> work) {
        awaitTurn();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusyException();
        }
    }

    /** Takes the same time whether there is a stored hash or not; to be called in turn. */
    boolean matches(String password, @Nullable String stored) {
        boolean same = argon2.matches(normalized(password), stored == null ? hashOfNobody : stored);
        return same && stored != null;
    }

    private String encode(String password) {
        return argon2.encode(normalized(password));
    }

    /** One keyboard sends ä as one character, another as two. */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
