package fi.muutto.service.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Tells the layout whose page it draws. Asked on error pages too, so it answers from the session alone and never from
 * the database.
 */
@FunctionalInterface
public interface SignedInName {
    /** The name in the account menu; empty when nobody is signed in, and then there is no menu at all. */
    Optional<String> nameFor(HttpServletRequest request);
}
