package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetMark;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.PageNotice;
import fi.muutto.service.shell.PeerIdentity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;

/** Tells on every page of a move that runs, that waits for its owner, or whose end was not seen yet. */
final class TransferNotice implements PageNotice {
    private final Attempts attempts;
    private final PeerIdentity peer;

    TransferNotice(Attempts attempts, PeerIdentity peer) {
        this.attempts = attempts;
        this.peer = peer;
    }

    @Override
    public Optional<Notice> noticeFor(HttpServletRequest request) {
        var person = request.getUserPrincipal();
        if (person == null) {
            return Optional.empty();
        }
        return attempts.noteworthy(UUID.fromString(person.getName()))
                .filter(row -> !request.getRequestURI().startsWith(TargetPages.of(row.id())))
                .map(this::notice);
    }

    private Notice notice(AttemptRow row) {
        var here = peer.in(LocaleContextHolder.getLocale());
        if (row.state().has(TargetMark.KEY_WANTED)) {
            return linked(Notice.warn("transfer-target.notice.key", here.genitive()), row);
        }
        if (row.isRunning()) {
            return linked(running(row, here), row);
        }
        return row.phase().isLive()
                ? linked(Notice.ok("transfer-target.notice.live"), row)
                : linked(Notice.warn("transfer-target.notice.aborted", here.elative()), row);
    }

    private static Notice running(AttemptRow row, PeerIdentity here) {
        var trouble = row.trouble();
        if (trouble == Trouble.UNFORESEEN) {
            return Notice.warn("transfer-target.notice.stuck", here.elative());
        }
        return trouble == null || trouble == Trouble.HERE
                ? Notice.info("transfer-target.notice.running", here.elative())
                : Notice.warn("transfer-target.notice.waiting", here.elative(), here.displayName());
    }

    private static Notice linked(Notice notice, AttemptRow row) {
        return notice.withLink(TargetPages.of(row.id()), "transfer-target.notice.link");
    }
}
