package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.BUYER_BUSINESS_ID;
import static fi.muutto.protocol.record.InvoiceRecord.BUYER_VAT_NUMBER;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the customer an imported invoice went to: by business id or VAT number alone, never by name. */
@Component
class Buyers {
    private final JdbcClient jdbc;

    Buyers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one customer with the buyer's business id or VAT number; null if there is none, or more than one. */
    @Nullable
    UUID customerOf(AccountId account, RecordLine invoice) {
        var found = jdbc.sql("""
                select id from customer
                 where account_id = :account and (business_id = :businessId or vat_number = :vatNumber) limit 2
                """)
                .param("account", account.value())
                .param("businessId", invoice.get(BUYER_BUSINESS_ID))
                .param("vatNumber", invoice.get(BUYER_VAT_NUMBER))
                .query(UUID.class)
                .list();
        return found.size() == 1 ? found.get(0) : null;
    }
}
