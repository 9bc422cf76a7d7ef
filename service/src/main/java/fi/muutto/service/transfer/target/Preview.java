package fi.muutto.service.transfer.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would move, beside what is here.
 *
 * @param ownIssued how many numbered invoices are here already
 * @param mayDouble whether customers or products stand on both sides
 * @param nextNow the next number here at present; null if there is none
 * @param nextAfter the next number after the move; null if the source names no series
 */
record Preview(
        String company,
        @Nullable String businessId,
        List<Counted> counts,
        List<Summed> sums,
        long purchaseInvoices,
        long ownIssued,
        boolean mayDouble,
        @Nullable String nextThere,
        @Nullable String nextNow,
        @Nullable String nextAfter) {

    /** Records of one kind: there, here, and together. */
    record Counted(String key, long there, long here) {
        public long after() {
            return there + here;
        }
    }

    /** Money of one kind in one currency: there, here, and together; in hundredths. */
    record Summed(String key, String currency, long there, long here) {
        public long after() {
            return there + here;
        }
    }
}
