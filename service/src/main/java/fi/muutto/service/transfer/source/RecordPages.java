package fi.muutto.service.transfer.source;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Paths of the pages on which the records of an account are seen and changed. */
@Repository
class RecordPages {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH_FORM = Pattern.compile("[0-9a-f]{64}");

    private final AccountWork work;
    private final JdbcClient jdbc;

    RecordPages(AccountWork work, JdbcClient jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    /** Empty if the account has no such record, or it has no page. */
    Optional<String> of(AccountId account, String type, String id) {
        return switch (type) {
            case "company" -> Optional.of("/asetukset/yritys");
            case "bank_account" -> Optional.of("/asetukset/pankkitilit");
            case "number_series", "invoicing_settings" -> Optional.of("/asetukset/laskutus");
            case "invoice" -> part(account, "invoice", "id", id, "/laskut/");
            case "invoice_line", "invoice_allowance", "invoice_vat", "invoice_entry", "invoice_document" ->
                part(account, type, "invoice_id", id, "/laskut/");
            case "customer" -> part(account, "customer", "id", id, "/asiakkaat/");
            case "contact_person", "contact_event", "memo" -> part(account, type, "customer_id", id, "/asiakkaat/");
            case "product" -> part(account, "product", "id", id, "/tuotteet/");
            case "file" -> HASH_FORM.matcher(id).matches() ? file(account, id) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Table and column come from the list above, never from outside. */
    private Optional<String> part(AccountId account, String table, String column, String id, String path) {
        if (!UUID_FORM.matcher(id).matches()) {
            return Optional.empty();
        }
        return work.read(
                account,
                () -> jdbc.sql("select " + column + " from " + table + " where account_id = :account and id = :id")
                        .param("account", account.value())
                        .param("id", UUID.fromString(id))
                        .query(UUID.class)
                        .optional()
                        .map(found -> path + found));
    }

    /** The invoice that a document belongs to. */
    private Optional<String> file(AccountId account, String hash) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select invoice_id from invoice_document
                         where account_id = :account and file = :hash order by id limit 1""")
                        .param("account", account.value())
                        .param("hash", hash)
                        .query(UUID.class)
                        .optional()
                        .map(found -> "/laskut/" + found));
    }
}
