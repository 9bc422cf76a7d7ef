package fi.muutto.service.transfer.source;

import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountStatus;
import fi.muutto.service.account.CurrentAccount;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.PageNotice;
import fi.muutto.service.shell.PeerIdentity;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every page says of a transfer: that it runs, that it is over, or that it came to nothing. */
@Component
class SourceNotices implements PageNotice {
    /** How long every page says that a transfer came to nothing; its own page says it until a new key is made. */
    private static final Duration TOLD_FOR = Duration.ofHours(24);

    private final SourceRole role;
    private final CurrentAccount current;
    private final SourceAttemptRepository attempts;
    private final PeerIdentity peer;
    private final Clock clock;

    SourceNotices(
            SourceRole role, CurrentAccount current, SourceAttemptRepository attempts, PeerIdentity peer, Clock clock) {
        this.role = role;
        this.current = current;
        this.attempts = attempts;
        this.peer = peer;
        this.clock = clock;
    }

    @Override
    public Optional<Notice> noticeFor(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!role.isOpen() || path.startsWith(SourceController.PATH) || path.startsWith(MovedController.PATH)) {
            return Optional.empty();
        }
        return current.of(request).flatMap(this::notice);
    }

    private Optional<Notice> notice(AccountStatus status) {
        return switch (status.state()) {
            case FROZEN, HANDED_OVER, OPEN ->
                attempts.latest(status.account()).flatMap(attempt -> notice(status.state(), attempt));
            default -> Optional.empty();
        };
    }

    private Optional<Notice> notice(AccountState state, StoredAttempt attempt) {
        if (state == AccountState.FROZEN && attempt.state() == StoredAttempt.State.FROZEN) {
            return Optional.of(Notice.warn("transfer-source.notice.frozen", peer.displayName())
                    .withLink(SourceController.PATH, "transfer-source.notice.frozen.link"));
        }
        if (state == AccountState.HANDED_OVER) {
            return Optional.of(Notice.info("transfer-source.notice.moved", peer.illative())
                    .withLink(MovedController.PATH, "transfer-source.notice.moved.link"));
        }
        if (state == AccountState.OPEN && endedLately(attempt)) {
            return Optional.of(Notice.info("transfer-source.failed." + attempt.endReason(), peer.genitive())
                    .withLink(SourceController.PATH, "transfer-source.notice.failed.link"));
        }
        return Optional.empty();
    }

    private boolean endedLately(StoredAttempt attempt) {
        Instant ended = attempt.endedAt();
        return attempt.state() == StoredAttempt.State.BURNED
                && ended != null
                && clock.instant().isBefore(ended.plus(TOLD_FOR));
    }

    static Notice revoked() {
        return Notice.ok("transfer-source.key.revoked");
    }
}
