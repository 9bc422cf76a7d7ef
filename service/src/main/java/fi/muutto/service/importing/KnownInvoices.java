package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the account holds already. All of it travels with the account, so that a file that was imported before a move adds
 * nothing after it. Works inside a transaction of the account.
 */
@Component
class KnownInvoices {
    private static final String SELLER =
            "i.series_id, i.seller_business_id, i.seller_vat_number, i.seller_name, i.seller_country";

    private final JdbcClient jdbc;

    KnownInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An invoice of some seller, in its series. */
    record Known(UUID id, String typeCode, UUID series, SellerKey seller) {}

    /** The invoice whose kept e-invoice file has these bytes. */
    Optional<UUID> withFile(AccountId account, String sha256) {
        return jdbc.sql("""
                select invoice_id from invoice_document
                 where account_id = :account and file = :sha256 and kind in ('FINVOICE', 'UBL')
                 order by id limit 1
                """)
                .param("account", account.value())
                .param("sha256", sha256)
                .query(UUID.class)
                .optional();
    }

    /** All issued invoices with this number, whoever gave it. */
    List<Known> withNumber(AccountId account, String number) {
        return jdbc.sql("select i.id, i.type_code, " + SELLER + """
                  from invoice i
                 where i.account_id = :account and i.number = :number and i.state <> 'DRAFT'
                 order by i.id
                """)
                .param("account", account.value())
                .param("number", number)
                .query((row, at) -> new Known(
                        row.getObject("id", UUID.class), row.getString("type_code"), series(row), seller(row)))
                .list();
    }

    /** A series of imported invoices, and whose they are. */
    record SeriesOfSeller(UUID series, SellerKey seller) {}

    /** The series that hold numbers as text, the oldest first. */
    List<SeriesOfSeller> sellers(AccountId account) {
        return jdbc.sql("select distinct " + SELLER + """
                  from invoice i
                  join number_series s on s.account_id = i.account_id and s.id = i.series_id and s.closed
                 where i.account_id = :account and i.number is not null and i.sequence is null
                 order by i.series_id
                """)
                .param("account", account.value())
                .query((row, at) -> new SeriesOfSeller(series(row), seller(row)))
                .list();
    }

    private static UUID series(ResultSet row) throws SQLException {
        return row.getObject("series_id", UUID.class);
    }

    private static SellerKey seller(ResultSet row) throws SQLException {
        return SellerKey.of(
                row.getString("seller_business_id"),
                row.getString("seller_vat_number"),
                row.getString("seller_name"),
                row.getString("seller_country"));
    }
}
