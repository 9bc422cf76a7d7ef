package fi.muutto.service.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is known of an account besides its records, and the changes of its state. */
@Component
public class Accounts {
    private final JdbcClient jdbc;
    private final AccountMoves moves;
    private final TransactionTemplate transaction;

    Accounts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.moves = new AccountMoves(jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The account a person works in: of several the one most open, then the newest; empty if it is still arriving. */
    public Optional<AccountStatus> currentOf(PersonId person) {
        return jdbc.sql("""
                        select a.id, a.state
                          from member m
                          join account a on a.id = m.account_id
                         where m.person_id = :person and a.state <> 'ARRIVING'
                         order by array_position(array['OPEN', 'FROZEN', 'ENDED', 'HANDED_OVER', 'JOINED'], a.state),
                                  a.created_at desc, a.id desc
                         limit 1""")
                .param("person", person.value())
                .query((row, number) -> new AccountStatus(
                        new AccountId(row.getObject("id", UUID.class)), AccountState.valueOf(row.getString("state"))))
                .optional();
    }

    /** The state now; another transaction may change it the moment after. Only {@link AccountWork} holds it still. */
    public AccountState state(AccountId account) {
        return jdbc.sql("select state from account where id = :account")
                .param("account", account.value())
                .query(AccountState.class)
                .single();
    }

    /** The contract of an account that its members can see. */
    public Contract contract(AccountId account) {
        return jdbc.sql(
                        "select contract_since, contract_ended_on, contract_end_reason from account where id = :account")
                .param("account", account.value())
                .query((row, number) -> {
                    var reason = row.getString("contract_end_reason");
                    return new Contract(
                            row.getObject("contract_since", LocalDate.class),
                            row.getObject("contract_ended_on", LocalDate.class),
                            reason == null ? null : Contract.Reason.valueOf(reason));
                })
                .single();
    }

    /** The people who may enter the account, longest-standing first. */
    public List<PersonId> members(AccountId account) {
        return jdbc.sql("select person_id from member where account_id = :account order by since, person_id")
                .param("account", account.value())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /**
     * Changes the state, in the caller's transaction or one of its own. Waits at most 5 seconds for whoever writes the
     * account.
     *
     * @param attempt the transfer that holds the account from now on, or null for none
     * @param leaseUntil when the transfer's hold runs out, or null for never
     * @return false if the account was not in the expected state; nothing has changed then
     * @throws AccountBusyException after 5 seconds; the caller's transaction can only be rolled back
     */
    public boolean move(
            AccountId account,
            AccountState expected,
            AccountState wanted,
            @Nullable UUID attempt,
            @Nullable Instant leaseUntil) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> moves.move(account, expected, wanted, attempt, leaseUntil)));
    }

    /** Notes the contract's last day; one that has ended keeps its day and reason. The state is changed apart. */
    public void endContract(AccountId account, LocalDate lastDay, Contract.Reason reason) {
        moves.endContract(account, lastDay, reason);
    }
}
