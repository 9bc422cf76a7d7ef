package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.SourceState;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import org.jspecify.annotations.Nullable;

/**
 * An account held still until the transaction ends.
 *
 * @param state null if there is no such account
 * @param machine the same as the state machine sees it
 * @param key the key that is live or spent, or null
 * @param burned the attempt of the event, if it is burned
 */
record LockedAccount(
        AccountId account,
        @Nullable AccountState state,
        SourceState machine,
        @Nullable StoredKey key,
        @Nullable StoredAttempt burned) {}
