package fi.muutto.service.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two statements that change an account's own row, under whichever role the caller works. */
final class AccountMoves {
    private final JdbcClient jdbc;

    AccountMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean move(
            AccountId account,
            AccountState expected,
            AccountState wanted,
            @Nullable UUID attempt,
            @Nullable Instant leaseUntil) {
        jdbc.sql("select set_config('lock_timeout', '5s', true)")
                .query(String.class)
                .single();
        try {
            boolean moved = jdbc.sql(
                            "select account_move(:account, :expected, :wanted, :attempt::uuid, :lease::timestamptz)")
                    .param("account", account.value())
                    .param("expected", expected.name())
                    .param("wanted", wanted.name())
                    .param("attempt", attempt)
                    .param("lease", leaseUntil == null ? null : leaseUntil.atOffset(ZoneOffset.UTC))
                    .query(Boolean.class)
                    .single();
            jdbc.sql("set local lock_timeout to default").update();
            return moved;
        } catch (DataAccessException e) {
            throw SqlState.is(SqlState.LOCK_TIMEOUT, e) ? new AccountBusyException(e) : e;
        }
    }

    void endContract(AccountId account, LocalDate lastDay, Contract.Reason reason) {
        jdbc.sql("select account_contract_ends(:account, :lastDay, :reason)")
                .param("account", account.value())
                .param("lastDay", lastDay)
                .param("reason", reason.name())
                .query((row, number) -> true)
                .single();
    }
}
