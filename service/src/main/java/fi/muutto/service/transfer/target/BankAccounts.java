package fi.muutto.service.transfer.target;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.records.Arrival;

/** Pankkitilit: one account number is one bank account; those that are only here come after those that arrived. */
final class BankAccounts {
    private BankAccounts() {}

    /** After the records of the own account were copied. */
    static void unite(Arrival arrival, AccountId own) {
        arrival.jdbc()
                .sql("""
                delete from bank_account mine
                 where mine.account_id = :account
                   and mine.id in (select id from bank_account where account_id = :own)
                   and exists (select 1 from bank_account other
                                where other.account_id = :account
                                  and upper(replace(other.iban, ' ', '')) = upper(replace(mine.iban, ' ', ''))
                                  and other.id not in (select id from bank_account where account_id = :own))
                """)
                .param("account", arrival.account().value())
                .param("own", own.value())
                .update();
        arrival.jdbc()
                .sql("""
                update bank_account set position = position + 1 + (
                       select coalesce(max(position), 0) from bank_account
                        where account_id = :account and id not in (select id from bank_account where account_id = :own))
                 where account_id = :account and id in (select id from bank_account where account_id = :own)
                """)
                .param("account", arrival.account().value())
                .param("own", own.value())
                .update();
    }
}
