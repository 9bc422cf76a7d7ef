package fi.muutto.service.transfer.target;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.transfer.target.ReceiptPage.Difference;
import fi.muutto.service.transfer.target.ReceiptPage.DoubleCount;
import fi.muutto.service.transfer.target.ReceiptPage.Paused;
import fi.muutto.service.transfer.target.ReceiptPage.Remark;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of an account's arrival. Works inside a transaction of the account. */
@Component
class ArrivalRows {
    private final JdbcClient jdbc;

    ArrivalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The papers of an arrival, as they were stored. */
    record ArrivalRow(String head, String tally, String sourceReceipt, String targetReceipt) {}

    ArrivalRow of(AccountId account) {
        return jdbc.sql("""
                select head, tally, source_receipt, target_receipt from arrival where account_id = :account
                """)
                .param("account", account.value())
                .query(ArrivalRow.class)
                .single();
    }

    List<Remark> remarks(AccountId account, String kind) {
        return jdbc.sql("""
                select kind, reason, value, arrived_id, arrived_name, own_id, own_name
                  from arrival_remark where account_id = :account and kind = :kind
                 order by arrived_name, own_id
                """)
                .param("account", account.value())
                .param("kind", kind)
                .query(Remark.class)
                .list();
    }

    List<DoubleCount> doubles(AccountId account) {
        return jdbc.sql("""
                select reason, count(*) as count from arrival_remark
                 where account_id = :account and kind in ('CUSTOMER', 'PRODUCT')
                 group by kind, reason order by kind, reason
                """)
                .param("account", account.value())
                .query(DoubleCount.class)
                .list();
    }

    List<Difference> differences(AccountId account) {
        return jdbc.sql("""
                select type, field, kept, left_out from arrival_difference
                 where account_id = :account order by type, field
                """)
                .param("account", account.value())
                .query(Difference.class)
                .list();
    }

    List<Paused> paused(AccountId account) {
        return jdbc.sql("""
                select name, next_on
                  from recurring_pause pause
                  join recurring_invoice recurring
                    on recurring.account_id = pause.account_id and recurring.id = pause.recurring_id
                 where pause.account_id = :account order by next_on, name
                """)
                .param("account", account.value())
                .query(Paused.class)
                .list();
    }
}
