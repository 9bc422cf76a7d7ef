package fi.muutto.service.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A page of the settings, given as a bean by the feature it sets. The settings menu draws itself from these.
 *
 * @param group under which heading it stands
 * @param order place within the group
 * @param key message key of the name
 * @param args arguments of the name, such as the other service's name
 * @param path where it leads, from the root of the service
 * @param visible does this person see it now?
 */
public record SettingsPage(
        Group group, int order, String key, List<Object> args, String path, Predicate<HttpServletRequest> visible) {

    /** The headings of the menu, in their order. */
    public enum Group {
        COMPANY("shell.settings.company"),
        INVOICING("shell.settings.invoicing"),
        ACCOUNT("shell.settings.account");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /** Message key of the heading. */
        public String key() {
            return key;
        }
    }

    /** An argument that is another word in each language. */
    @FunctionalInterface
    public interface Word {
        String in(Locale locale);
    }

    /** A page that everyone sees. */
    public SettingsPage(Group group, int order, String key, String path, Object... args) {
        this(group, order, key, List.of(args), path, request -> true);
    }

    /** The same page, shown only while a condition holds. */
    public SettingsPage visibleWhen(Predicate<HttpServletRequest> condition) {
        return new SettingsPage(group, order, key, args, path, condition);
    }
}
