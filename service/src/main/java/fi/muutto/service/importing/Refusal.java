package fi.muutto.service.importing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a file is refused.
 *
 * @param key message key of the text; {0} is the line, {1} the place
 * @param line from 1; 0 where none can be named
 */
record Refusal(String key, int line, @Nullable String path) {
    private static final String UNFIT = "importing-pages.unfit";

    static Refusal of(UnreadableFileException e) {
        return new Refusal(e.reason().key(), e.line(), e.path());
    }

    /** A record made of the file breaks its declaration. */
    static Refusal unfit(String fields) {
        return new Refusal(UNFIT, 0, fields);
    }

    /** The arguments of the text. */
    public List<Object> args() {
        return List.of(line, Objects.requireNonNullElse(path, ""));
    }
}
