package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetMark;
import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.protocol.transfer.TypeCount;
import fi.muutto.service.transfer.target.MovePage.Kind;
import fi.muutto.service.transfer.target.MovePage.Step;
import fi.muutto.service.transfer.target.Progress.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together how far a move has come. */
@Component
class MovePages {
    private static final int COPIED = 80;

    private final Attempts attempts;
    private final Progress progress;
    private final Clock clock;

    MovePages(Attempts attempts, Progress progress, Clock clock) {
        this.attempts = attempts;
        this.progress = progress;
        this.clock = clock;
    }

    MovePage of(AttemptRow row) {
        var head = row.head();
        var announced = head == null ? List.<TypeCount>of() : head.counts();
        var standings = progress.of(row.id());
        int percent = percent(row, announced, standings);
        return new MovePage(
                row,
                percent,
                status(row),
                secondsLeft(row, percent),
                steps(row),
                kinds(row, announced, standings),
                row.phase().isBefore(TargetPhase.RECEIPTED) && !row.state().has(TargetMark.RECEIPT_HELD),
                row.state().has(TargetMark.GIVING_UP));
    }

    private static int percent(AttemptRow row, List<TypeCount> announced, List<Standing> standings) {
        return switch (row.phase()) {
            case NEW, ABORTED -> 0;
            case CLAIMED -> 2;
            case COPYING -> 2 + (int) (COPIED * copied(announced, standings));
            case VERIFYING -> 85;
            case PREPARED -> 92;
            case RECEIPTED -> 96;
            case LIVE, ACKNOWLEDGED -> 100;
        };
    }

    /** From 0 to 1; the bytes of a file count as much as a record. */
    private static double copied(List<TypeCount> announced, List<Standing> standings) {
        long files = announced.stream()
                .filter(count -> count.type().equals("file"))
                .mapToLong(TypeCount::count)
                .sum();
        long all = announced.stream().mapToLong(TypeCount::count).sum() + files;
        long here = standings.stream().mapToLong(Standing::records).sum();
        return all == 0 ? 1 : Math.min(1, (double) here / all);
    }

    private static String status(AttemptRow row) {
        return row.state().has(TargetMark.KEY_WANTED)
                ? "key"
                : row.phase().name().toLowerCase(java.util.Locale.ROOT);
    }

    private @Nullable Long secondsLeft(AttemptRow row, int percent) {
        if (row.phase() != TargetPhase.COPYING || percent < 10 || row.trouble() != null) {
            return null;
        }
        var gone = Duration.between(row.startedAt(), clock.instant());
        return Math.max(1, gone.toMillis() * (100 - percent) / percent / 1000);
    }

    private List<Step> steps(AttemptRow row) {
        var reached = attempts.reached(row.id());
        var steps = new ArrayList<Step>();
        steps.add(step("key", row, reached, TargetPhase.NEW, TargetPhase.CLAIMED));
        steps.add(step("frozen", row, reached, TargetPhase.NEW, TargetPhase.CLAIMED));
        steps.add(step("copying", row, reached, TargetPhase.CLAIMED, TargetPhase.VERIFYING));
        steps.add(step("verifying", row, reached, TargetPhase.VERIFYING, TargetPhase.PREPARED));
        steps.add(step("closing", row, reached, TargetPhase.PREPARED, TargetPhase.RECEIPTED));
        steps.add(step("opening", row, reached, TargetPhase.RECEIPTED, TargetPhase.LIVE));
        return steps;
    }

    private static Step step(
            String key, AttemptRow row, Map<TargetPhase, Instant> reached, TargetPhase begun, TargetPhase done) {
        var phase = row.phase();
        boolean isDone = !phase.isBefore(done);
        boolean isNow = !isDone && !phase.isBefore(begun) && !(key.equals("frozen") && phase == TargetPhase.NEW);
        return new Step(
                key,
                isDone ? "done" : isNow ? "now" : "wait",
                isDone ? reached.get(done) : null,
                key.equals("closing"));
    }

    private static List<Kind> kinds(AttemptRow row, List<TypeCount> announced, List<Standing> standings) {
        Map<String, Long> there =
                announced.stream().collect(Collectors.toMap(TypeCount::type, TypeCount::count, Long::sum));
        Map<String, Long> here = standings.stream().collect(Collectors.toMap(Standing::type, Standing::records));
        boolean all = !row.phase().isBefore(TargetPhase.VERIFYING);
        var kinds = Stream.of(Kinds.values())
                .map(kind -> new Kind(kind.key(), all ? kind.of(there) : kind.of(here), kind.of(there)));
        long files = there.getOrDefault("file", 0L);
        var bytes = new Kind("files", all ? files : Math.min(files, here.getOrDefault(Progress.BYTES, 0L)), files);
        return Stream.concat(kinds, Stream.of(bytes))
                .filter(kind -> kind.announced() > 0)
                .toList();
    }
}
