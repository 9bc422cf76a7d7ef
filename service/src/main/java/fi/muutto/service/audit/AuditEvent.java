package fi.muutto.service.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done (tapahtuma).
 *
 * @param position 1 for the first event of the account, without gaps
 * @param happenedAt with microseconds
 * @param person who did it; null for the service itself
 * @param action language-neutral code, such as {@code invoice.issued}
 * @param hash SHA-256 over the hash of the event before and all other fields, 64 hexadecimal digits
 */
public record AuditEvent(
        long position,
        Instant happenedAt,
        @Nullable UUID person,
        String action,
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable String detail,
        String hash) {}
