package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TransferKey;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Keys between being pasted and being spent: in memory and nowhere else, so a restart forgets them. */
@Component
class KeysAtHand {
    private final Map<UUID, Credentials> keys = new ConcurrentHashMap<>();

    /** What the owner brought from the old service. */
    record Credentials(String email, TransferKey key) {
        @Override
        public String toString() {
            return "Credentials[" + key + "]";
        }
    }

    void put(UUID attempt, Credentials credentials) {
        keys.put(attempt, credentials);
    }

    Optional<Credentials> of(UUID attempt) {
        return Optional.ofNullable(keys.get(attempt));
    }

    void forget(UUID attempt) {
        keys.remove(attempt);
    }
}
