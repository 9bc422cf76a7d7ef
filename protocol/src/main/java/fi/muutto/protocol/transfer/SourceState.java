package fi.muutto.protocol.transfer;

import java.util.HashSet;
import java.util.Set;

/**
 * What the source knows about an account's transfer.
 *
 * @param burned attempts that never progress again; the caller needs to load only the one the event speaks of
 */
public record SourceState(SourceAccount account, SourceKey key, Set<Attempt> burned) {
    public SourceState {
        burned = Set.copyOf(burned);
    }

    /** An account that never had to do with a transfer. */
    public static SourceState open() {
        return new SourceState(new SourceAccount.Open(), new SourceKey.None(), Set.of());
    }

    /**
     * For a message whose attempt leads to no account: what is known is at most that it is burned. As there is no
     * account to lock, a claim and an abort of the same attempt have to meet at another row: both first insert or lock
     * the one of the attempt.
     */
    public static SourceState absent(Set<Attempt> burned) {
        return new SourceState(new SourceAccount.Absent(), new SourceKey.None(), burned);
    }

    SourceState with(SourceAccount newAccount) {
        return new SourceState(newAccount, key, burned);
    }

    SourceState with(SourceKey newKey) {
        return new SourceState(account, newKey, burned);
    }

    SourceState withBurned(Attempt attempt) {
        var more = new HashSet<>(burned);
        more.add(attempt);
        return new SourceState(account, key, more);
    }

    /** Burned, and not the one that the account went to after all. */
    boolean isBurned(Attempt attempt) {
        return burned.contains(attempt) && !account.isHandedOverTo(attempt);
    }
}
