package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.BUYER_BUSINESS_ID;
import static fi.muutto.protocol.record.InvoiceRecord.BUYER_VAT_NUMBER;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.BusinessId;
import fi.muutto.rules.VatNumber;
import fi.muutto.service.account.AccountId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the customer an imported invoice went to: by business id or VAT number alone, never by name. A Finnish business id and
 * the VAT number made of it are the same.
 */
@Component
class Buyers {
    private final JdbcClient jdbc;

    Buyers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one customer with the buyer's business id or VAT number; null if there is none, or more than one. */
    @Nullable
    UUID customerOf(AccountId account, RecordLine invoice) {
        var ids = spellings(invoice.get(BUYER_BUSINESS_ID), invoice.get(BUYER_VAT_NUMBER));
        if (ids.isEmpty()) {
            return null;
        }
        var found = jdbc.sql("""
                select id from customer
                 where account_id = :account and (business_id in (:ids) or vat_number in (:ids)) limit 2
                """)
                .param("account", account.value())
                .param("ids", ids)
                .query(UUID.class)
                .list();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static Set<String> spellings(@Nullable String businessId, @Nullable String vatNumber) {
        var ids = new LinkedHashSet<String>();
        if (businessId != null) {
            ids.add(businessId);
            if (BusinessId.flawIn(businessId).isEmpty()) {
                var id = BusinessId.parse(businessId);
                ids.add(id.printed());
                ids.add(VatNumber.of(id).text());
            }
        }
        if (vatNumber != null) {
            ids.add(vatNumber);
            if (VatNumber.flawIn(vatNumber).isEmpty()) {
                var vat = VatNumber.parse(vatNumber);
                ids.add(vat.text());
                vat.businessId().ifPresent(id -> ids.add(id.printed()));
            }
        }
        return ids;
    }
}
