package fi.muutto.service.records;

import fi.muutto.protocol.record.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects problems: all are counted, the first hundred are kept. Not thread-safe. */
public final class Problems {
    /** How many are kept. */
    public static final int KEPT = 100;

    private final List<Problem> kept = new ArrayList<>();
    private long count;

    /** Counts the problem and keeps it if there is room. */
    public void add(Problem problem) {
        add(problem, 1);
    }

    /** Counts a kind of problem that was found several times and keeps one example. */
    void add(Problem example, long times) {
        if (kept.size() < KEPT) {
            kept.add(example);
        }
        count += times;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** How many were found. */
    public long count() {
        return count;
    }

    public List<Problem> kept() {
        return List.copyOf(kept);
    }
}
