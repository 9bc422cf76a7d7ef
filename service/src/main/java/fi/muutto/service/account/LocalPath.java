package fi.muutto.service.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after logging in: a page of this service, whatever the address of the log-in page said. */
final class LocalPath {
    /**
     * One slash and no second one, no backslash (browsers take it for a slash), no braces (redirects take them for
     * variables), nothing that is not printable ASCII.
     */
    private static final Pattern SAFE = Pattern.compile("/(?!/)[!-\\[\\]-z|~]{0,500}");

    private LocalPath() {}

    /** The path if it is one of ours, else the home page. */
    static String orHome(@Nullable String asked) {
        return asked != null && SAFE.matcher(asked).matches() ? asked : "/";
    }
}
