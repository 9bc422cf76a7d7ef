package fi.muutto.service.product;

import static fi.muutto.protocol.record.ProductRecord.*;

import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.records.RecordRows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tuoterekisteri: the products of an account, one at a time. */
@Component
public class Products {
    private final AccountWork work;
    private final RecordRows rows;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Products(AccountWork work, RecordRows rows, JdbcClient jdbc, Audit audit, Clock clock) {
        this.work = work;
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The product of this id; of type {@link ProductRecord}. */
    public Optional<RecordLine> find(AccountId account, UUID id) {
        return work.read(account, () -> rows.find(account, TYPE, id));
    }

    /** The name of another product with the same code, which is allowed but seldom meant; empty for no code. */
    Optional<String> otherWithCode(AccountId account, @Nullable String code, String id) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select name from product
                         where account_id = :account and code = :code and id <> :id::uuid
                         order by archived, name, id limit 1
                        """)
                        .param("account", account.value())
                        .param("code", code)
                        .param("id", id)
                        .query(String.class)
                        .optional());
    }

    void add(AccountId account, PersonId person, RecordLine product) {
        work.write(account, () -> {
            rows.insert(account, product.set(ARCHIVED, false).set(CREATED_AT, clock.instant()));
            record(account, person, "product.added", product.id());
        });
    }

    /** Answers false if there is none of this id. */
    boolean change(AccountId account, PersonId person, RecordLine product) {
        return work.write(account, () -> {
            boolean found = rows.update(account, product, ProductForm.FIELDS);
            if (found) {
                record(account, person, "product.changed", product.id());
            }
            return found;
        });
    }

    boolean archive(AccountId account, PersonId person, UUID id, boolean archived) {
        return work.write(account, () -> {
            var product = RecordLine.of(TYPE).set(ID, id).set(ARCHIVED, archived);
            boolean found = rows.update(account, product, List.of(ARCHIVED));
            if (found) {
                record(account, person, archived ? "product.archived" : "product.restored", id.toString());
            }
            return found;
        });
    }

    /** Whether lines of invoices or of recurring invoices name it. */
    boolean isUsed(AccountId account, UUID id) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select exists (select from invoice_line where account_id = :account and product_id = :id)
                            or exists (select from recurring_line where account_id = :account and product_id = :id)
                        """)
                        .param("account", account.value())
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
    }

    /** Removes a product that no line names; answers false if one does. */
    boolean remove(AccountId account, PersonId person, UUID id) {
        try {
            return work.write(account, () -> {
                int removed = jdbc.sql("delete from product where account_id = :account and id = :id")
                        .param("account", account.value())
                        .param("id", id)
                        .update();
                if (removed == 1) {
                    record(account, person, "product.removed", id.toString());
                }
                return removed == 1;
            });
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    private void record(AccountId account, PersonId person, String action, String id) {
        audit.record(account, person.value(), action, TYPE.name(), id, null);
    }
}
