package fi.muutto.service.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of text made of values that have no field of their own. */
final class Wording {
    private Wording() {}

    /** The lines of a text without the white space that indents them in the file. */
    static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** The leaves that are stated, side by side. */
    static List<Leaf> stated(@Nullable Leaf... leaves) {
        return Stream.of(leaves).filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
    }

    static Leaf[] array(@Nullable Leaf... leaves) {
        return stated(leaves).toArray(Leaf[]::new);
    }

    /** {@code header: value unit}; empty if neither header nor value is stated. */
    static Optional<String> definition(@Nullable Leaf header, @Nullable Leaf value, @Nullable Leaf unit) {
        if (header == null || value == null) {
            return Optional.ofNullable(header == null ? value : header).map(Leaf::inOneLine);
        }
        return Optional.of(header.inOneLine() + ": " + withUnit(value, unit));
    }

    /** One line of the leaves with commas between them; empty if there are none. */
    static Optional<String> inOneLine(List<Leaf> leaves) {
        return leaves.stream().map(Leaf::inOneLine).reduce((a, b) -> a + ", " + b);
    }

    /** {@code text}, and after a space what belongs to it. */
    static String withUnit(Leaf value, @Nullable Leaf unit) {
        return unit == null ? value.inOneLine() : value.inOneLine() + " " + unit.inOneLine();
    }

    /** {@code 1.6.2026–30.6.2026}. */
    static String period(@Nullable Leaf from, @Nullable Leaf to) {
        return (from == null ? "" : Dates.shown(from)) + "–" + (to == null ? "" : Dates.shown(to));
    }
}
