package fi.muutto.service.records;

import fi.muutto.service.account.AccountId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removes an account that did not arrive, rows and all. */
@Component
public class Erase {
    private static final int BATCH = 10_000;

    private final BulkWork bulk;
    private final BulkWriter writer;
    private final AccountTables tables;

    public Erase(BulkWork bulk, BulkWriter writer, AccountTables tables) {
        this.bulk = bulk;
        this.writer = writer;
        this.tables = tables;
    }

    /**
     * Deletes all rows, children first, in transactions of their own, then the account itself. A call after an interrupted
     * one goes on where that stopped; of an account that is gone it does nothing.
     *
     * @return how many rows were deleted
     * @throws NotArrivingException if the account does not arrive by this attempt
     */
    public long erase(AccountId account, UUID attempt) {
        if (!exists(account)) {
            return 0;
        }
        long rows = 0;
        for (String table : tables.childrenFirst()) {
            int deleted;
            do {
                deleted = batch(account, attempt, table);
                rows += deleted;
            } while (deleted == BATCH);
        }
        writer.write(account, attempt, arrival -> end(arrival));
        return rows;
    }

    private boolean exists(AccountId account) {
        return bulk.run(jdbc -> jdbc.sql("select count(*) from account where id = :account")
                        .param("account", account.value())
                        .query(Long.class)
                        .single()
                > 0);
    }

    private int batch(AccountId account, UUID attempt, String table) {
        var sql = """
                delete from %1$s
                 where account_id = :account
                   and ctid = any (array(select ctid from %1$s where account_id = :account limit :batch))
                """.formatted(table);
        return writer.write(
                account,
                attempt,
                arrival -> arrival.jdbc()
                        .sql(sql)
                        .param("account", account.value())
                        .param("batch", BATCH)
                        .update());
    }

    private static boolean end(Arrival arrival) {
        arrival.jdbc()
                .sql("select account_arrival_erased(:account, :attempt)::text")
                .param("account", arrival.account().value())
                .param("attempt", arrival.attempt())
                .query()
                .singleRow();
        return true;
    }
}
