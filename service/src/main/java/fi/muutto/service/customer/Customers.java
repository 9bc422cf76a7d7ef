package fi.muutto.service.customer;

import static fi.muutto.protocol.record.CustomerRecord.ARCHIVED;
import static fi.muutto.protocol.record.CustomerRecord.CREATED_AT;
import static fi.muutto.protocol.record.CustomerRecord.TYPE;

import fi.muutto.protocol.record.CustomerRecord;
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

/** Asiakasrekisteri: the customers of an account, one at a time. */
@Component
public class Customers {
    private final AccountWork work;
    private final RecordRows rows;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Customers(AccountWork work, RecordRows rows, JdbcClient jdbc, Audit audit, Clock clock) {
        this.work = work;
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a customer is not removed; none of these if it can be. */
    enum InUse {
        NO,
        /** Invoices name it, and the law has them kept (kirjanpitolaki 2:10 §). */
        INVOICES,
        /** There are contact events or memos on its card. */
        ENTRIES
    }

    /** The customer of this id; of type {@link CustomerRecord}. */
    public Optional<RecordLine> find(AccountId account, UUID id) {
        return work.read(account, () -> rows.find(account, TYPE, id));
    }

    /** The name of another customer with the same number, which is allowed but seldom meant; empty for no number. */
    Optional<String> otherWithNumber(AccountId account, @Nullable String number, String id) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select name from customer
                         where account_id = :account and number = :number and id <> :id::uuid
                         order by archived, name, id limit 1
                        """)
                        .param("account", account.value())
                        .param("number", number)
                        .param("id", id)
                        .query(String.class)
                        .optional());
    }

    void add(AccountId account, PersonId person, RecordLine customer) {
        work.write(account, () -> {
            rows.insert(account, customer.set(ARCHIVED, false).set(CREATED_AT, clock.instant()));
            record(account, person, "customer.added", customer.id());
        });
    }

    /** Answers false if there is none of this id. */
    boolean change(AccountId account, PersonId person, RecordLine customer) {
        return work.write(account, () -> {
            boolean found = rows.update(account, customer, CustomerForm.FIELDS);
            if (found) {
                record(account, person, "customer.changed", customer.id());
            }
            return found;
        });
    }

    boolean archive(AccountId account, PersonId person, UUID id, boolean archived) {
        return work.write(account, () -> {
            var customer = RecordLine.of(TYPE).set(CustomerRecord.ID, id).set(ARCHIVED, archived);
            boolean found = rows.update(account, customer, List.of(ARCHIVED));
            if (found) {
                record(account, person, archived ? "customer.archived" : "customer.restored", id.toString());
            }
            return found;
        });
    }

    InUse inUse(AccountId account, UUID id) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select case
                            when exists (select from invoice where account_id = :account and customer_id = :id)
                              or exists (select from recurring_invoice where account_id = :account and customer_id = :id)
                            then 'INVOICES'
                            when exists (select from contact_event where account_id = :account and customer_id = :id)
                              or exists (select from memo where account_id = :account and customer_id = :id)
                            then 'ENTRIES'
                            else 'NO' end
                        """)
                        .param("account", account.value())
                        .param("id", id)
                        .query(InUse.class)
                        .single());
    }

    /** Removes a customer that nothing refers to, with its contact persons; answers false if something does. */
    boolean remove(AccountId account, PersonId person, UUID id) {
        try {
            return work.write(account, () -> inUse(account, id) == InUse.NO && removed(account, person, id));
        } catch (DataIntegrityViolationException e) {
            // Somebody wrote an invoice or an entry at the same moment.
            return false;
        }
    }

    private boolean removed(AccountId account, PersonId person, UUID id) {
        jdbc.sql("delete from contact_person where account_id = :account and customer_id = :id")
                .param("account", account.value())
                .param("id", id)
                .update();
        int removed = jdbc.sql("delete from customer where account_id = :account and id = :id")
                .param("account", account.value())
                .param("id", id)
                .update();
        if (removed == 1) {
            record(account, person, "customer.removed", id.toString());
        }
        return removed == 1;
    }

    private void record(AccountId account, PersonId person, String action, String id) {
        audit.record(account, person.value(), action, TYPE.name(), id, null);
    }
}
