package fi.muutto.service.records;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes accounts that arrive from elsewhere. Every transaction holds the account's row and proves that it still arrives
 * by this attempt, so whatever ends the attempt waits for it, and it for that.
 */
@Component
public class BulkWriter {
    private final BulkWork bulk;

    public BulkWriter(BulkWork bulk) {
        this.bulk = bulk;
    }

    /**
     * Does the work in one transaction: besides copying records, the caller keeps its own progress there.
     *
     * @throws NotArrivingException if the account does not arrive by this attempt
     * @throws RecordsRefusedException if records cannot be stored; then nothing of the transaction stays
     */
    public <T> T write(AccountId account, UUID attempt, Function<Arrival, T> work) {
        try {
            return bulk.run(jdbc -> {
                name(jdbc, account, attempt);
                requireArriving(jdbc, account, attempt);
                return work.apply(new Arrival(account, attempt, jdbc, bulk.template()));
            });
        } catch (CopyRefusedException refused) {
            throw bulk.run(jdbc -> new RecordsRefusedException(refused.explained(account, new RecordCheck(jdbc))));
        }
    }

    private static void name(JdbcClient jdbc, AccountId account, UUID attempt) {
        jdbc.sql("select set_config('muutto.account', :account, true) || set_config('muutto.attempt', :attempt, true)")
                .param("account", account.toString())
                .param("attempt", attempt.toString())
                .query(String.class)
                .single();
    }

    private static void requireArriving(JdbcClient jdbc, AccountId account, UUID attempt) {
        var state = jdbc.sql("select account_gate(:account)")
                .param("account", account.value())
                .query(AccountState.class)
                .optional();
        // A statement of its own: it sees what was committed while the gate waited.
        boolean mine = jdbc.sql("select count(*) from account where id = :account and attempt = :attempt")
                        .param("account", account.value())
                        .param("attempt", attempt)
                        .query(Long.class)
                        .single()
                == 1;
        if (!mine || state.isEmpty() || state.get() != AccountState.ARRIVING) {
            throw new NotArrivingException();
        }
    }
}
