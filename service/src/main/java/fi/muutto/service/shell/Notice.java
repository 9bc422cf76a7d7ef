package fi.muutto.service.shell;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A few words above a page: what was just done, or what holds for the whole account.
 *
 * @param kind how it looks
 * @param key message key of the text
 * @param args arguments of the text; dates, instants and decimals are formatted for the reader
 * @param path where its link leads, or where its button posts to; null for neither
 * @param linkKey message key of the link or button
 * @param post is it a button that posts?
 */
public record Notice(
        Kind kind,
        String key,
        List<Serializable> args,
        @Nullable String path,
        @Nullable String linkKey,
        boolean post) implements Serializable {

    /** The name under which a redirect carries a notice to the next page. */
    static final String FLASH = "flash";

    /** How a notice looks. */
    public enum Kind {
        INFO("notice", "info"),
        WARN("notice notice-warn", "alert"),
        OK("notice notice-ok", "paid");

        private final String css;
        private final String icon;

        Kind(String css, String icon) {
            this.css = css;
            this.icon = icon;
        }

        /** Class names of the box. */
        public String css() {
            return css;
        }

        /** Name of the symbol beside the text. */
        public String icon() {
            return icon;
        }
    }

    /** Something to know. */
    public static Notice info(String key, Serializable... args) {
        return new Notice(Kind.INFO, key, List.of(args), null, null, false);
    }

    /** Something that did not go as meant. */
    public static Notice warn(String key, Serializable... args) {
        return new Notice(Kind.WARN, key, List.of(args), null, null, false);
    }

    /** Something that is done. */
    public static Notice ok(String key, Serializable... args) {
        return new Notice(Kind.OK, key, List.of(args), null, null, false);
    }

    /** The same with a link. */
    public Notice withLink(String path, String linkKey) {
        return new Notice(kind, key, args, path, linkKey, false);
    }

    /** The same with the button "Kumoa", which posts to a path. */
    public Notice withUndo(String path) {
        return new Notice(kind, key, args, path, "shell.undo", true);
    }

    /** Shows it once, on the page that a redirect leads to. */
    public void showAfter(RedirectAttributes redirect) {
        redirect.addFlashAttribute(FLASH, this);
    }
}
