package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.MoneyTotal;
import fi.muutto.protocol.transfer.SourceReceipt;
import fi.muutto.protocol.transfer.TargetReceipt;
import fi.muutto.protocol.transfer.TypeCount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account that went away.
 *
 * @param target null until the other service has acknowledged
 * @param purchases how many purchase invoices are left here
 */
record MovedAccount(
        SourceReceipt receipt,
        @Nullable TargetReceipt target,
        String sourceKeyId,
        @Nullable String targetKeyId,
        String companyName,
        @Nullable String businessId,
        long purchases) {

    public List<Moving.Part> parts() {
        var counts = receipt.tally().types().stream()
                .map(type -> new TypeCount(type.type(), type.count()))
                .toList();
        return Moving.parts(counts, Map.of());
    }

    /** Sums of the invoices in each currency: payable and still open. */
    public List<MoneyTotal> sums() {
        return receipt.tally().totals().stream()
                .filter(total -> total.type().equals("invoice")
                        && List.of("payable", "openTotal").contains(total.field()))
                .toList();
    }

    /** The beginning of the digest, in groups of four. */
    public String digest() {
        return receipt.tally().digest().hex().substring(0, 16).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
