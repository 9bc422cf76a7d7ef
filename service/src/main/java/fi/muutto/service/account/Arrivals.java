package fi.muutto.service.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Accounts that are being built from another service, as the role sees them that passes row security. Every method works
 * in the transaction that the caller opened on the bulk data source.
 */
@Component
public class Arrivals {
    private final JdbcClient jdbc;
    private final AccountMoves moves;

    Arrivals(@Qualifier("bulk") DataSource bulk) {
        this.jdbc = JdbcClient.create(bulk);
        this.moves = new AccountMoves(jdbc);
    }

    /**
     * Makes the account's row under the id it has at its old service; it has no members.
     *
     * @param contractSince first day of the contract with this service
     * @return false if an account of this id is here already: it cannot arrive twice
     */
    public boolean begin(AccountId account, UUID attempt, LocalDate contractSince, Instant now) {
        return jdbc.sql("""
                        insert into account (id, state, attempt, created_at, contract_since)
                        values (:account, 'ARRIVING', :attempt, :now, :contractSince)
                        on conflict (id) do nothing""")
                        .param("account", account.value())
                        .param("attempt", attempt)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("contractSince", contractSince)
                        .update()
                == 1;
    }

    /** Deletes the row of an account that did not arrive, once all its records are erased. */
    public void erase(AccountId account, UUID attempt) {
        jdbc.sql("select account_arrival_erased(:account, :attempt)")
                .param("account", account.value())
                .param("attempt", attempt)
                .query((row, number) -> true)
                .single();
    }

    /** Makes every member of one account a member of another too; who is one already stays one. */
    public void addMembers(AccountId from, AccountId to, Instant now) {
        jdbc.sql("""
                        insert into member (person_id, account_id, since)
                        select person_id, :to, :now from member where account_id = :from
                        on conflict do nothing""")
                .param("from", from.value())
                .param("to", to.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Freezes the account that the arrived one will take in; false if it is not open. */
    public boolean freezeOwn(AccountId account, UUID attempt) {
        return moves.move(account, AccountState.OPEN, AccountState.FROZEN, attempt, null);
    }

    /** Opens it again, as nothing arrives; false if it is not frozen. */
    public boolean reopenOwn(AccountId account) {
        return moves.move(account, AccountState.FROZEN, AccountState.OPEN, null, null);
    }

    /** Opens the arrived account; false if it is not arriving. */
    public boolean open(AccountId account) {
        return moves.move(account, AccountState.ARRIVING, AccountState.OPEN, null, null);
    }

    /** Closes the account whose records were copied into the arrived one; false if it is not frozen. */
    public boolean join(AccountId account, UUID attempt) {
        return moves.move(account, AccountState.FROZEN, AccountState.JOINED, attempt, null);
    }
}
