package fi.muutto.service.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A feature's word on every page of a signed-in person, such as the state of the account. Never asked on error pages. */
@FunctionalInterface
public interface PageNotice {
    /** The notice for the person who asked, if there is something to say now. */
    Optional<Notice> noticeFor(HttpServletRequest request);
}
