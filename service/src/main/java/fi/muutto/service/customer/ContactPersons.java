package fi.muutto.service.customer;

import static fi.muutto.protocol.record.ContactPersonRecord.*;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.records.RecordRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Yhteyshenkilöt: the people to reach at a customer, in the order the user gave them. */
@Component
class ContactPersons {
    private final AccountWork work;
    private final RecordRows rows;
    private final JdbcClient jdbc;
    private final Audit audit;

    ContactPersons(AccountWork work, RecordRows rows, JdbcClient jdbc, Audit audit) {
        this.work = work;
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<RecordLine> of(AccountId account, UUID customer) {
        return work.read(account, () -> rows.of(account, TYPE, CUSTOMER_ID, customer, POSITION));
    }

    /** Adds the person after all others of a customer that exists. */
    void add(AccountId account, PersonId person, UUID customer, RecordLine added) {
        work.write(account, () -> {
            var last = of(account, customer).stream()
                    .mapToLong(other -> Long.parseLong(String.valueOf(other.get(POSITION))))
                    .max();
            rows.insert(account, added.set(CUSTOMER_ID, customer).set(POSITION, last.orElse(0) + 1));
            record(account, person, "contact_person.added", added.id());
        });
    }

    void change(AccountId account, PersonId person, RecordLine changed) {
        work.write(account, () -> {
            rows.update(account, changed, List.of(NAME, ROLE, EMAIL, PHONE));
            record(account, person, "contact_person.changed", changed.id());
        });
    }

    boolean remove(AccountId account, PersonId person, UUID customer, UUID id) {
        return work.write(account, () -> {
            boolean removed = jdbc.sql("""
                            delete from contact_person
                             where account_id = :account and customer_id = :customer and id = :id
                            """)
                            .param("account", account.value())
                            .param("customer", customer)
                            .param("id", id)
                            .update()
                    == 1;
            if (removed) {
                record(account, person, "contact_person.removed", id.toString());
            }
            return removed;
        });
    }

    /** Moves the person one place up and numbers all places anew; the first one stays. */
    boolean moveUp(AccountId account, PersonId person, UUID customer, UUID id) {
        return work.write(account, () -> {
            var all = new ArrayList<>(of(account, customer));
            int from = all.stream().map(RecordLine::id).toList().indexOf(id.toString());
            if (from < 0) {
                return false;
            }
            Collections.swap(all, from, Math.max(0, from - 1));
            for (int i = 0; i < all.size(); i++) {
                rows.update(account, all.get(i).set(POSITION, i + 1), List.of(POSITION));
            }
            record(account, person, "contact_person.moved", id.toString());
            return true;
        });
    }

    private void record(AccountId account, PersonId person, String action, String id) {
        audit.record(account, person.value(), action, TYPE.name(), id, null);
    }
}
