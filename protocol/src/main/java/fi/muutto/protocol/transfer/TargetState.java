package fi.muutto.protocol.transfer;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What the target knows about one attempt. */
public record TargetState(UUID attempt, TargetPhase phase, Set<TargetMark> marks) {
    public TargetState {
        marks = Set.copyOf(marks);
    }

    public boolean has(TargetMark mark) {
        return marks.contains(mark);
    }

    /** Whether nothing will happen any more: acknowledged, or aborted by the source's own word. */
    public boolean isFinished() {
        return phase == TargetPhase.ACKNOWLEDGED || (phase == TargetPhase.ABORTED && has(TargetMark.SETTLED));
    }

    TargetState to(TargetPhase newPhase) {
        return new TargetState(attempt, newPhase, marks);
    }

    TargetState with(TargetMark mark) {
        if (has(mark)) {
            return this;
        }
        var more = EnumSet.of(mark);
        more.addAll(marks);
        return new TargetState(attempt, phase, more);
    }

    TargetState without(TargetMark mark) {
        if (!has(mark)) {
            return this;
        }
        var fewer = EnumSet.copyOf(marks);
        fewer.remove(mark);
        return new TargetState(attempt, phase, fewer);
    }
}
