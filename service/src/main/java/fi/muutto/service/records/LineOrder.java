package fi.muutto.service.records;

import fi.muutto.protocol.record.LineCheck;
import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.record.Problem.Flaw;
import fi.muutto.protocol.record.RecordLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges records one after the other: forms, limits and rules of each, and that their ids rise. Not thread-safe. */
final class LineOrder {
    private final List<Problem> found = new ArrayList<>();
    private @Nullable String last;

    /** @param after the id that the first must lie above, if there is one */
    LineOrder(@Nullable String after) {
        this.last = after;
    }

    void check(RecordLine line, Problems problems) {
        LineCheck.check(line, found);
        String id = line.get(0);
        if (id != null) {
            if (last != null && id.compareTo(last) <= 0) {
                var flaw = id.equals(last) ? Flaw.DUPLICATE : Flaw.ORDER;
                found.add(new Problem(line.type(), id, line.type().id(), flaw, null));
            }
            last = id;
        }
        found.forEach(problems::add);
        found.clear();
    }

    @Nullable
    String last() {
        return last;
    }
}
