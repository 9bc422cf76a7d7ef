package fi.muutto.service.account;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way into an account's tables: a transaction that names the account to row-level security and, if it writes,
 * has passed the gate. Freezing waits for writers that are inside, and new writers wait for it.
 */
@Component
public class AccountWork {
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate writing;

    AccountWork(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.snapshot = new TransactionTemplate(transactions, reading);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Reads the account in one transaction; also inside a {@link #write} of the same account. */
    public <T> T read(AccountId account, Supplier<T> work) {
        return inside(reading, account, work);
    }

    /** Reads the account as it stood at one instant, however many statements that takes. */
    public <T> T readSnapshot(AccountId account, Supplier<T> work) {
        return inside(snapshot, account, work);
    }

    /** Writes the account; throws {@link AccountNotWritableException} unless it is open. */
    public <T> T write(AccountId account, Supplier<T> work) {
        return inside(writing, account, () -> {
            requireOpen(account);
            return work.get();
        });
    }

    /** As {@link #write(AccountId, Supplier)} where there is nothing to answer. */
    public void write(AccountId account, Runnable work) {
        write(account, () -> {
            work.run();
            return true;
        });
    }

    /** Writes service tables of the account, which no gate guards: the audit trail, receipts, progress. */
    public <T> T record(AccountId account, Supplier<T> work) {
        return inside(writing, account, work);
    }

    private <T> T inside(TransactionTemplate transaction, AccountId account, Supplier<T> work) {
        return transaction.execute(status -> {
            name(account);
            return work.get();
        });
    }

    private void name(AccountId account) {
        jdbc.sql("select set_config('muutto.account', :account, true)")
                .param("account", account.toString())
                .query(String.class)
                .single();
    }

    private void requireOpen(AccountId account) {
        var state = jdbc.sql("select account_gate(:account)")
                .param("account", account.value())
                .query(AccountState.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no such account"));
        if (state != AccountState.OPEN) {
            throw new AccountNotWritableException(state);
        }
    }
}
