package fi.muutto.service.audit;

import fi.muutto.service.account.AccountId;
import org.jspecify.annotations.Nullable;

/** Follows the events of an account from the first and remembers where the chain breaks. */
final class AuditChain {
    private final AccountId account;
    private String hash = AuditHash.START;
    private long events;
    private @Nullable Long brokenAt;

    AuditChain(AccountId account) {
        this.account = account;
    }

    void add(AuditEvent event) {
        if (brokenAt != null) {
            return;
        }
        if (event.position() != events + 1 || !event.hash().equals(hashOf(event))) {
            brokenAt = events + 1;
            return;
        }
        hash = event.hash();
        events++;
    }

    private String hashOf(AuditEvent event) {
        return AuditHash.of(
                hash,
                account,
                event.position(),
                event.happenedAt(),
                event.person(),
                event.action(),
                event.objectType(),
                event.objectId(),
                event.detail());
    }

    /** A head that does not follow from the events tells that the last ones were cut off. */
    AuditVerdict endsAt(String headHash) {
        if (brokenAt == null && !hash.equals(headHash)) {
            brokenAt = events + 1;
        }
        return new AuditVerdict(events, brokenAt);
    }
}
