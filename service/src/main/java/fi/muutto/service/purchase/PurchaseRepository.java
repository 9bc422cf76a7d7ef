package fi.muutto.service.purchase;

import fi.muutto.service.account.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of purchase invoices; works inside a transaction of {@link fi.muutto.service.account.AccountWork}. */
@Repository
class PurchaseRepository {
    private static final String COLUMNS = """
            id, supplier_name, supplier_business_id, number, invoiced_on, due_on, paid_on, currency, net, vat, gross,
            note, file_name, file
            """;
    private static final String FILTER = """
             where account_id = :account
               and (:year::int is null or extract(year from invoiced_on) = :year)
               and (supplier_name ilike :part or number ilike :part or note ilike :part)
               and (:state = 'ALL' or paid_on is null and (:state = 'UNPAID' or due_on < :today))
            """;

    private final JdbcClient jdbc;

    PurchaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Purchase> page(AccountId account, PurchaseFilter filter, LocalDate today, int size, long offset) {
        return filtered(
                        "select " + COLUMNS + " from purchase_invoice" + FILTER
                                + " order by invoiced_on desc, id desc limit :size offset :offset",
                        account,
                        filter,
                        today)
                .param("size", size)
                .param("offset", offset)
                .query(Purchase.class)
                .list();
    }

    /** By currency. */
    List<PurchaseSum> sums(AccountId account, PurchaseFilter filter, LocalDate today) {
        return filtered("""
                        select currency, count(*) as count, sum(gross) as gross,
                               coalesce(sum(gross) filter (where paid_on is null), 0) as unpaid
                          from purchase_invoice""" + FILTER + "group by currency order by currency", account, filter, today)
                .query(PurchaseSum.class)
                .list();
    }

    private StatementSpec filtered(String sql, AccountId account, PurchaseFilter filter, LocalDate today) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("year", filter.year())
                .param("part", filter.part())
                .param("state", filter.state().name())
                .param("today", today);
    }

    /** The years that have purchase invoices, latest first. */
    List<Integer> years(AccountId account) {
        return jdbc.sql("""
                select distinct extract(year from invoiced_on)::int as year from purchase_invoice
                 where account_id = :account order by year desc
                """)
                .param("account", account.value())
                .query(Integer.class)
                .list();
    }

    /** All of the account, oldest first. */
    List<Purchase> all(AccountId account) {
        return jdbc.sql("select " + COLUMNS
                        + " from purchase_invoice where account_id = :account order by invoiced_on, id")
                .param("account", account.value())
                .query(Purchase.class)
                .list();
    }

    long count(AccountId account) {
        return jdbc.sql("select count(*) from purchase_invoice where account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    Optional<Purchase> find(AccountId account, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from purchase_invoice where account_id = :account and id = :id")
                .param("account", account.value())
                .param("id", id)
                .query(Purchase.class)
                .optional();
    }

    void insert(AccountId account, Purchase purchase, Instant now) {
        written("""
                insert into purchase_invoice (account_id, id, supplier_name, supplier_business_id, number, invoiced_on,
                       due_on, paid_on, currency, net, vat, gross, note, file_name, file, created_at)
                values (:account, :id, :supplier, :businessId, :number, :invoicedOn,
                       :dueOn, :paidOn, :currency, :net, :vat, :gross, :note, :fileName, :file, :now)
                """, account, purchase)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Answers false if there is none of its id. */
    boolean update(AccountId account, Purchase purchase) {
        return written("""
                update purchase_invoice
                   set supplier_name = :supplier, supplier_business_id = :businessId, number = :number,
                       invoiced_on = :invoicedOn, due_on = :dueOn, paid_on = :paidOn, currency = :currency, net = :net,
                       vat = :vat, gross = :gross, note = :note, file_name = :fileName, file = :file
                 where account_id = :account and id = :id
                """, account, purchase).update() == 1;
    }

    private StatementSpec written(String sql, AccountId account, Purchase purchase) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("id", purchase.id())
                .param("supplier", purchase.supplierName())
                .param("businessId", purchase.supplierBusinessId())
                .param("number", purchase.number())
                .param("invoicedOn", purchase.invoicedOn())
                .param("dueOn", purchase.dueOn())
                .param("paidOn", purchase.paidOn())
                .param("currency", purchase.currency())
                .param("net", purchase.net())
                .param("vat", purchase.vat())
                .param("gross", purchase.gross())
                .param("note", purchase.note())
                .param("fileName", purchase.fileName())
                .param("file", purchase.file());
    }

    /** Answers false if there is none of this id. */
    boolean setPaid(AccountId account, UUID id, @Nullable LocalDate paidOn) {
        return jdbc.sql("""
                update purchase_invoice set paid_on = :paidOn where account_id = :account and id = :id
                """)
                        .param("paidOn", paidOn)
                        .param("account", account.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Answers false if there is none of this id. */
    boolean delete(AccountId account, UUID id) {
        return jdbc.sql("delete from purchase_invoice where account_id = :account and id = :id")
                        .param("account", account.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Removes the bytes of a file that no purchase invoice has any more. */
    void forget(AccountId account, String file) {
        for (var table : List.of("purchase_file_chunk", "purchase_file")) {
            jdbc.sql("delete from " + table + """
                     where account_id = :account and sha256 = :file and not exists (
                           select 1 from purchase_invoice where account_id = :account and file = :file)
                    """)
                    .param("account", account.value())
                    .param("file", file)
                    .update();
        }
    }
}
