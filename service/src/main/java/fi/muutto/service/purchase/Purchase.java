package fi.muutto.service.purchase;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ostolasku: an invoice or receipt that the company has to pay or has paid.
 *
 * @param currency code of ISO 4217; the three sums are in its hundredths
 * @param fileName what the file was called where it came from
 * @param file hash of the picture or PDF
 */
public record Purchase(
        UUID id,
        String supplierName,
        @Nullable String supplierBusinessId,
        @Nullable String number,
        LocalDate invoicedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate paidOn,
        String currency,
        @Nullable Long net,
        @Nullable Long vat,
        long gross,
        @Nullable String note,
        @Nullable String fileName,
        @Nullable String file) {

    /** Should it have been paid before this day? */
    public boolean isLate(LocalDate today) {
        return paidOn == null && dueOn != null && dueOn.isBefore(today);
    }

    Purchase withFile(@Nullable String name, @Nullable String sha256) {
        return new Purchase(
                id,
                supplierName,
                supplierBusinessId,
                number,
                invoicedOn,
                dueOn,
                paidOn,
                currency,
                net,
                vat,
                gross,
                note,
                name,
                sha256);
    }
}
