package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.SeriesEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Siirtokuitti: what moved, as both services counted it, and what the owner should look at.
 *
 * @param number the series in which new invoices are numbered; null only if the account has none
 * @param same whether the digests of both sides are equal
 */
record ReceiptPage(
        UUID attempt,
        String company,
        @Nullable String businessId,
        Instant startedAt,
        Instant liveAt,
        @Nullable SeriesEnd number,
        List<Compared> counts,
        List<ComparedSum> sums,
        String digest,
        boolean same,
        String sourceKey,
        String targetKey,
        long purchaseInvoices,
        List<DoubleCount> doubles,
        List<Remark> customers,
        List<Remark> products,
        List<Remark> references,
        List<Remark> numbers,
        List<Difference> differences,
        List<Paused> paused) {

    public long seconds() {
        return Math.max(1, Duration.between(startedAt, liveAt).toSeconds());
    }

    /** Records of one kind as each side counted them. */
    record Compared(String key, long left, long came) {
        public boolean same() {
            return left == came;
        }
    }

    /** Sums of one kind as each side added them up, in hundredths. */
    record ComparedSum(String key, String currency, long left, long came) {
        public boolean same() {
            return left == came;
        }
    }

    /** How many customers or products may stand in the account twice for the same reason. */
    record DoubleCount(String reason, long count) {
        public String key() {
            return "duplicate.count." + reason.toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Two records that may be the same, or share a number. */
    record Remark(
            String kind,
            String reason,
            String value,
            UUID arrivedId,
            @Nullable String arrivedName,
            UUID ownId,
            @Nullable String ownName) {
        public String reasonKey() {
            return reason.toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A field of company or settings that is now as it arrived. */
    record Difference(
            String type,
            String field,
            @Nullable String kept,
            @Nullable String leftOut) {}

    /** A recurring invoice that waits for its owner. */
    record Paused(String name, java.time.LocalDate nextOn) {}

    /** Names a message key: the digest in groups, enough to compare by eye. */
    public String shortDigest() {
        return digest.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
