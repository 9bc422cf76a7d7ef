package fi.muutto.service.company;

import static fi.muutto.protocol.record.BankAccountRecord.*;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.records.RecordRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the company's bank accounts. */
@Component
class BankAccounts {
    private final Companies companies;
    private final RecordRows rows;
    private final AccountWork work;
    private final JdbcClient jdbc;
    private final Audit audit;

    BankAccounts(Companies companies, RecordRows rows, AccountWork work, JdbcClient jdbc, Audit audit) {
        this.companies = companies;
        this.rows = rows;
        this.work = work;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Optional<RecordLine> find(AccountId account, UUID id) {
        return work.read(account, () -> rows.find(account, TYPE, id));
    }

    /** Whether another bank account has the same number. */
    boolean isTaken(AccountId account, String iban, String id) {
        return companies.bankAccounts(account).stream()
                .anyMatch(other -> iban.equals(other.get(IBAN)) && !other.id().equals(id));
    }

    /** Adds it after all others. */
    void add(AccountId account, PersonId person, RecordLine added) {
        work.write(account, () -> {
            var last = companies.bankAccounts(account).stream()
                    .mapToLong(BankAccounts::position)
                    .max();
            rows.insert(account, added.set(POSITION, last.orElse(0) + 1));
            record(account, person, "bank_account.added", added.id());
        });
    }

    /** Changes all but its place among the others; answers false if there is none of this id. */
    boolean change(AccountId account, PersonId person, RecordLine changed) {
        return work.write(account, () -> {
            boolean found = rows.update(account, changed, List.of(NAME, IBAN, BIC, ON_INVOICES));
            if (found) {
                record(account, person, "bank_account.changed", changed.id());
            }
            return found;
        });
    }

    boolean remove(AccountId account, PersonId person, UUID id) {
        return work.write(account, () -> {
            int removed = jdbc.sql("delete from bank_account where account_id = :account and id = :id")
                    .param("account", account.value())
                    .param("id", id)
                    .update();
            if (removed == 1) {
                record(account, person, "bank_account.removed", id.toString());
            }
            return removed == 1;
        });
    }

    /** Moves it one place earlier or later and numbers all places anew. */
    boolean move(AccountId account, PersonId person, UUID id, int step) {
        return work.write(account, () -> {
            var all = new ArrayList<>(companies.bankAccounts(account));
            int from = all.stream().map(RecordLine::id).toList().indexOf(id.toString());
            if (from < 0) {
                return false;
            }
            Collections.swap(all, from, Math.max(0, Math.min(from + step, all.size() - 1)));
            for (int i = 0; i < all.size(); i++) {
                rows.update(account, all.get(i).set(POSITION, i + 1), List.of(POSITION));
            }
            record(account, person, "bank_account.moved", id.toString());
            return true;
        });
    }

    private void record(AccountId account, PersonId person, String action, String id) {
        audit.record(account, person.value(), action, TYPE.name(), id, null);
    }

    private static long position(RecordLine bankAccount) {
        return Long.parseLong(String.valueOf(bankAccount.get(POSITION)));
    }
}
