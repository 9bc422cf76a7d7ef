package fi.muutto.service.transfer.target;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.records.Arrival;
import java.time.Instant;
import java.time.ZoneOffset;

/** Toistuvat laskut: those that arrived wait for their owner; those that ran here run on, and pauses here stay. */
final class RecurringPauses {
    private RecurringPauses() {}

    /** Before the records of the own account are copied. */
    static void pause(Arrival arrival, AccountId own, Instant now) {
        arrival.jdbc()
                .sql("""
                insert into recurring_pause (account_id, recurring_id, reason, paused_at)
                select account_id, id, 'TRANSFER', :now from recurring_invoice where account_id = :account and active
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", arrival.account().value())
                .update();
        arrival.jdbc()
                .sql("""
                insert into recurring_pause (account_id, recurring_id, reason, paused_at)
                select :account, recurring_id, reason, paused_at from recurring_pause where account_id = :own
                """)
                .param("account", arrival.account().value())
                .param("own", own.value())
                .update();
    }
}
