package fi.muutto.service.importing;

import fi.muutto.service.importing.Unplaced.Why;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One value of a file: the text of an element or an attribute, and what became of it. */
final class Leaf {
    private final Part part;
    private final @Nullable String attribute;
    private final String value;
    private boolean placed;
    private @Nullable Why why;

    /** @param attribute null where the text of the element itself is meant */
    Leaf(Part part, @Nullable String attribute, String value) {
        this.part = part;
        this.attribute = attribute;
        this.value = value;
    }

    /** As stated, without the white space around it; never empty. */
    String value() {
        return value;
    }

    /** In one line: each run of white space is one space. */
    String inOneLine() {
        return value.replaceAll("\\s+", " ");
    }

    int line() {
        return part.line();
    }

    String path() {
        return attribute == null ? part.path() : part.path() + "/@" + attribute;
    }

    /** A record holds it, or the place of its neighbour says the same. */
    void place() {
        placed = true;
    }

    /** Says why it is listed; the first reason holds. */
    void keep(Why reason) {
        if (why == null) {
            why = reason;
        }
    }

    Optional<Unplaced> unplaced() {
        if (why != null) {
            return Optional.of(new Unplaced(path(), value, why));
        }
        return placed ? Optional.empty() : Optional.of(new Unplaced(path(), value, Why.NO_FIELD));
    }
}
