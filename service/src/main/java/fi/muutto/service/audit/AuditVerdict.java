package fi.muutto.service.audit;

import org.jspecify.annotations.Nullable;

/**
 * What checking a chain found.
 *
 * @param events how many events follow one another without a break
 * @param brokenAt position of the first event that is missing or altered; null if all are whole
 */
public record AuditVerdict(long events, @Nullable Long brokenAt) {
    public boolean isWhole() {
        return brokenAt == null;
    }
}
