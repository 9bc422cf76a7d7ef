package fi.muutto.protocol.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Vastaanottokuitti: the target's word that the account lives with it now. Made once, signed, stored at both ends.
 *
 * @param source the name of the service that handed over
 * @param target the name of the service that took over
 * @param digest of the account as the target holds it: the one in the source's receipt
 * @param sourceReceipt the digest of the source's receipt (of the compact JWS)
 * @param series how numbering goes on at the target
 * @param remarks what the owner should look at, counted: doubles, references in use twice, paused recurring invoices
 * @param liveAt by the target's clock
 */
public record TargetReceipt(
        UUID attempt,
        UUID account,
        String source,
        String target,
        Sha256 digest,
        Sha256 sourceReceipt,
        List<SeriesEnd> series,
        List<TypeCount> remarks,
        Instant liveAt) {
    public TargetReceipt {
        series = List.copyOf(series);
        remarks = List.copyOf(remarks);
    }
}
