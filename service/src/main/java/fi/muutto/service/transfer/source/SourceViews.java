package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.Accounts;
import fi.muutto.service.transfer.source.SourceView.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where a transfer stands. */
@Component
class SourceViews {
    /** Longer than the steps in which a sign of life is noted, and than an answer may take. */
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    private final AccountWork work;
    private final Accounts accounts;
    private final SourceKeyRepository keys;
    private final SourceAttemptRepository attempts;
    private final SourceCopyRepository copies;
    private final SourceProgressRepository progress;
    private final HeadReading heads;
    private final Clock clock;

    SourceViews(
            AccountWork work,
            Accounts accounts,
            SourceKeyRepository keys,
            SourceAttemptRepository attempts,
            SourceCopyRepository copies,
            SourceProgressRepository progress,
            HeadReading heads,
            Clock clock) {
        this.work = work;
        this.accounts = accounts;
        this.keys = keys;
        this.attempts = attempts;
        this.copies = copies;
        this.progress = progress;
        this.heads = heads;
        this.clock = clock;
    }

    SourceView of(AccountId account) {
        return work.readSnapshot(account, () -> {
            var state = accounts.state(account);
            var key = keys.current(account).orElse(null);
            var attempt = attempts.latest(account).orElse(null);
            var phase = phase(state, key, attempt);
            var parts = phase == Phase.RUNNING && attempt != null ? running(account, attempt) : List.<Moving.Part>of();
            var silent = phase == Phase.RUNNING ? silentSince(account) : null;
            return new SourceView(phase, key, attempt, parts, percent(parts), silent);
        });
    }

    private @Nullable Instant silentSince(AccountId account) {
        return attempts.lastHeard(account)
                .filter(heard -> clock.instant().isAfter(heard.plus(A_WHILE)))
                .orElse(null);
    }

    /** What the owner sees before a key is made. */
    AccountHead head(AccountId account) {
        return work.readSnapshot(account, () -> heads.of(account));
    }

    static List<Moving.Part> parts(AccountHead head) {
        return Moving.parts(head.counts(), Map.of());
    }

    private Phase phase(AccountState state, @Nullable StoredKey key, @Nullable StoredAttempt attempt) {
        return switch (state) {
            case OPEN -> open(key);
            case FROZEN ->
                attempt != null && attempt.state() == StoredAttempt.State.FROZEN ? Phase.RUNNING : Phase.OTHER;
            case HANDED_OVER -> Phase.MOVED;
            case ENDED -> Phase.ENDED;
            case ARRIVING, JOINED -> Phase.OTHER;
        };
    }

    private Phase open(@Nullable StoredKey key) {
        if (key == null || !key.isGoodAt(clock.instant())) {
            return Phase.NO_KEY;
        }
        return key.previewedAt() == null ? Phase.WAITING : Phase.PREVIEWED;
    }

    private List<Moving.Part> running(AccountId account, StoredAttempt attempt) {
        var id = attempt.attempt().id();
        return copies.head(account, id)
                .map(head -> Moving.parts(head.counts(), progress.of(account, id)))
                .orElse(List.of());
    }

    private static int percent(List<Moving.Part> parts) {
        long count = parts.stream().mapToLong(Moving.Part::count).sum();
        long done = parts.stream().mapToLong(Moving.Part::done).sum();
        return count == 0 ? 0 : (int) (done * 100 / count);
    }
}
