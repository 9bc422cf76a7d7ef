package fi.muutto.service.importing;

import fi.muutto.protocol.record.Field;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import org.jspecify.annotations.Nullable;

/** What no invoice can be without. */
final class Refusals {
    private Refusals() {}

    /** @param path below the part, as names */
    static Part present(Part part, String path, Reason reason) {
        var present = part.first(path);
        if (present == null) {
            throw new UnreadableFileException(reason, part.line(), part.path() + "/" + path);
        }
        return present;
    }

    /** The value stands in its field, or the file is refused for its absence or its form. */
    static void placed(Filling filling, Field field, @Nullable Leaf leaf, Part part, String path, Reason missing) {
        if (!filling.has(field)) {
            throw leaf == null
                    ? new UnreadableFileException(missing, part.line(), part.path() + "/" + path)
                    : new UnreadableFileException(Reason.BAD_VALUE, leaf.line(), leaf.path());
        }
    }
}
