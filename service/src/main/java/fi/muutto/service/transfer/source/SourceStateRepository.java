package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.SourceAccount;
import fi.muutto.protocol.transfer.SourceKey;
import fi.muutto.protocol.transfer.SourceState;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads what the state machine knows of an account, under the account's lock. */
@Repository
class SourceStateRepository {
    private static final String LOCK_TIMEOUT = "55P03";

    private final JdbcClient jdbc;
    private final SourceKeyRepository keys;
    private final SourceAttemptRepository attempts;
    private final SourceCopyRepository copies;

    SourceStateRepository(
            JdbcClient jdbc, SourceKeyRepository keys, SourceAttemptRepository attempts, SourceCopyRepository copies) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.attempts = attempts;
        this.copies = copies;
    }

    private record Row(
            AccountState state,
            @Nullable UUID attempt,
            @Nullable Instant leaseUntil) {}

    /** Waits at most 5 s for writers and other messages; nobody writes or decides until the transaction ends. */
    LockedAccount hold(AccountId account, @Nullable Attempt attempt) {
        return load("account_hold", account, attempt);
    }

    /** The same against decisions only: others may read at the same time. */
    LockedAccount share(AccountId account, Attempt attempt) {
        return load("account_gate", account, attempt);
    }

    private LockedAccount load(String function, AccountId account, @Nullable Attempt attempt) {
        var row = locked(function, account);
        var key = keys.current(account).orElse(null);
        var burned = attempt == null
                ? null
                : attempts.find(attempt)
                        .filter(stored -> stored.state() == StoredAttempt.State.BURNED)
                        .orElse(null);
        var machine = new SourceState(
                row.map(found -> account(account, found)).orElseGet(SourceAccount.Absent::new),
                row.isPresent() && key != null && row.get().state() != AccountState.ENDED
                        ? key.forMachine()
                        : new SourceKey.None(),
                burned == null ? Set.of() : Set.of(burned.attempt()));
        return new LockedAccount(account, row.map(Row::state).orElse(null), machine, key, burned);
    }

    private Optional<Row> locked(String function, AccountId account) {
        jdbc.sql("select set_config('lock_timeout', '5s', true)")
                .query(String.class)
                .single();
        lock(function, account);
        jdbc.sql("set local lock_timeout to default").update();
        return jdbc.sql("select state, attempt, lease_until from account where id = :account")
                .param("account", account.value())
                .query((row, number) -> {
                    @Nullable OffsetDateTime lease = row.getObject("lease_until", OffsetDateTime.class);
                    return new Row(
                            AccountState.valueOf(row.getString("state")),
                            row.getObject("attempt", UUID.class),
                            lease == null ? null : lease.toInstant());
                })
                .optional();
    }

    private void lock(String function, AccountId account) {
        try {
            jdbc.sql("select " + function + "(:account)")
                    .param("account", account.value())
                    .query((row, number) -> true)
                    .list();
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause && LOCK_TIMEOUT.equals(cause.getSQLState())) {
                throw new AccountHeldException(e);
            }
            throw e;
        }
    }

    /** An ended account can still be closed by its own receipt, so it counts as open; a key it has none. */
    private SourceAccount account(AccountId account, Row row) {
        return switch (row.state()) {
            case OPEN, ENDED -> new SourceAccount.Open();
            case FROZEN -> frozen(account, row);
            case HANDED_OVER ->
                attempt(account, row)
                        .<SourceAccount>map(SourceAccount.HandedOver::new)
                        .orElseGet(SourceAccount.Absent::new);
            case ARRIVING, JOINED -> new SourceAccount.Absent();
        };
    }

    /** A frozen account without an attempt of ours waits for something else, and is none of our business. */
    private SourceAccount frozen(AccountId account, Row row) {
        var lease = row.leaseUntil();
        var attempt = attempt(account, row);
        return attempt.isEmpty() || lease == null
                ? new SourceAccount.Absent()
                : new SourceAccount.Frozen(
                        attempt.get(),
                        lease,
                        copies.tally(account, attempt.get().id()).orElse(null));
    }

    private Optional<Attempt> attempt(AccountId account, Row row) {
        return row.attempt() == null
                ? Optional.empty()
                : attempts.holding(account, row.attempt()).map(StoredAttempt::attempt);
    }
}
