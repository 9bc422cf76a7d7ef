package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.HandOverRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored with an event; each part only if it is there. */
record Facts(
        @Nullable AccountHead head,
        @Nullable HandOverRequest handOver,
        @Nullable String sourceReceipt,
        @Nullable EndReason reason,
        List<Problem> problems) {

    static final Facts NONE = new Facts(null, null, null, null, List.of());

    static Facts head(AccountHead head) {
        return new Facts(head, null, null, null, List.of());
    }

    static Facts receipt(AccountHead head, String sourceReceipt) {
        return new Facts(head, null, sourceReceipt, null, List.of());
    }

    static Facts tally(HandOverRequest handOver) {
        return new Facts(null, handOver, null, null, List.of());
    }

    static Facts because(EndReason reason) {
        return new Facts(null, null, null, reason, List.of());
    }

    static Facts problems(EndReason reason, List<Problem> problems) {
        return new Facts(null, null, null, reason, problems);
    }
}
