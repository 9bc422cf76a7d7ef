package fi.muutto.protocol.transfer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the source says about an account before anything is copied.
 *
 * @param schema version of the record declarations the account is written in
 * @param account the id under which the account travels
 * @param businessId Y-tunnus, if the company has one
 * @param totals per type, field and currency
 * @param purchaseInvoices how many purchase invoices stay behind
 * @param fileBytes size of all files that travel
 */
public record AccountHead(
        int schema,
        UUID account,
        String companyName,
        @Nullable String businessId,
        List<TypeCount> counts,
        List<MoneyTotal> totals,
        List<SeriesEnd> series,
        long purchaseInvoices,
        long fileBytes) {
    public AccountHead {
        counts = List.copyOf(counts);
        totals = List.copyOf(totals);
        series = List.copyOf(series);
    }
}
