package fi.muutto.service.customer;

import fi.muutto.protocol.record.CustomerGroupRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.records.RecordRows;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asiakasryhmät: groups of customers, and how many customers each has. */
@Component
class CustomerGroups {
    private final AccountWork work;
    private final RecordRows rows;
    private final JdbcClient jdbc;
    private final Audit audit;

    CustomerGroups(AccountWork work, RecordRows rows, JdbcClient jdbc, Audit audit) {
        this.work = work;
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    record Group(UUID id, String name, long customers) {}

    List<Group> all(AccountId account) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select g.id, g.name, count(c.id) as customers
                          from customer_group g
                          left join customer c on c.account_id = g.account_id and c.group_id = g.id
                         where g.account_id = :account
                         group by g.id, g.name
                         order by lower(g.name), g.id
                        """)
                        .param("account", account.value())
                        .query(Group.class)
                        .list());
    }

    void add(AccountId account, PersonId person, RecordLine group) {
        work.write(account, () -> {
            rows.insert(account, group);
            record(account, person, "customer_group.added", group.id());
        });
    }

    boolean rename(AccountId account, PersonId person, RecordLine group) {
        return work.write(account, () -> {
            boolean found = rows.update(account, group, List.of(CustomerGroupRecord.NAME));
            if (found) {
                record(account, person, "customer_group.renamed", group.id());
            }
            return found;
        });
    }

    /** Removes a group without customers; answers false if it has some or does not exist. */
    boolean remove(AccountId account, PersonId person, UUID id) {
        try {
            return work.write(account, () -> {
                boolean removed = jdbc.sql("delete from customer_group where account_id = :account and id = :id")
                                .param("account", account.value())
                                .param("id", id)
                                .update()
                        == 1;
                if (removed) {
                    record(account, person, "customer_group.removed", id.toString());
                }
                return removed;
            });
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    private void record(AccountId account, PersonId person, String action, String id) {
        audit.record(account, person.value(), action, CustomerGroupRecord.TYPE.name(), id, null);
    }
}
