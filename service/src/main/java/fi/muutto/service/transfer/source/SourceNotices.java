package fi.muutto.service.transfer.source;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountStatus;
import fi.muutto.service.account.CurrentAccount;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.PageNotice;
import fi.muutto.service.shell.PeerIdentity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What every page says of a transfer: that it runs, that it is over, or that it came to nothing. */
@Component
class SourceNotices implements PageNotice {
    private final SourceRole role;
    private final CurrentAccount current;
    private final SourceAttemptRepository attempts;
    private final PeerIdentity peer;
    private final KeyTries tries;

    SourceNotices(
            SourceRole role,
            CurrentAccount current,
            SourceAttemptRepository attempts,
            PeerIdentity peer,
            KeyTries tries) {
        this.role = role;
        this.current = current;
        this.attempts = attempts;
        this.peer = peer;
        this.tries = tries;
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
            case FROZEN -> frozen(status.account());
            case HANDED_OVER -> Optional.of(moved());
            case OPEN -> failed(status.account()).or(() -> tried(status.account()));
            default -> Optional.empty();
        };
    }

    private Optional<Notice> frozen(AccountId account) {
        return attempts.latest(account)
                .filter(attempt -> attempt.state() == StoredAttempt.State.FROZEN)
                .map(attempt -> Notice.warn("transfer-source.notice.frozen", peer.displayName())
                        .withLink(SourceController.PATH, "transfer-source.notice.frozen.link"));
    }

    private Notice moved() {
        return Notice.info("transfer-source.notice.moved", peerHere().illative())
                .withLink(MovedController.PATH, "transfer-source.notice.moved.link");
    }

    /** Until the owner has opened the page that says it. */
    private Optional<Notice> failed(AccountId account) {
        return attempts.latest(account)
                .filter(attempt -> attempt.state() == StoredAttempt.State.BURNED && !attempt.endRead())
                .map(attempt -> Notice.info(
                                "transfer-source.failed." + attempt.endReason(),
                                peerHere().genitive())
                        .withLink(SourceController.PATH, "transfer-source.notice.failed.link"));
    }

    private Optional<Notice> tried(AccountId account) {
        return tries.last(account)
                .filter(last -> !last.read())
                .map(last -> Notice.warn("transfer-source.tried." + last.refusal(), last.at())
                        .withLink(SourceController.PATH, "transfer-source.notice.tried.link"));
    }

    private PeerIdentity peerHere() {
        return peer.in(LocaleContextHolder.getLocale());
    }

    static Notice revoked() {
        return Notice.ok("transfer-source.key.revoked");
    }
}
