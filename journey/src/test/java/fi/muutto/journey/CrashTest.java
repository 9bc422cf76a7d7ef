package fi.muutto.journey;

import static fi.muutto.journey.CrashPoint.C04;
import static fi.muutto.journey.CrashPoint.C05;
import static fi.muutto.journey.CrashPoint.C06;
import static fi.muutto.journey.CrashPoint.C07;
import static fi.muutto.journey.CrashPoint.C08;
import static fi.muutto.journey.CrashPoint.C09;
import static fi.muutto.journey.CrashPoint.C10;
import static fi.muutto.journey.CrashPoint.C11;
import static fi.muutto.journey.CrashPoint.C12;
import static fi.muutto.journey.CrashPoint.C13;
import static fi.muutto.journey.CrashPoint.C14;
import static fi.muutto.journey.CrashPoint.C15;
import static fi.muutto.journey.CrashPoint.C16;
import static fi.muutto.journey.CrashPoint.C18;
import static fi.muutto.journey.CrashPoint.C19;
import static fi.muutto.journey.CrashPoint.C20;
import static fi.muutto.journey.CrashPoint.C21;
import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.journey.CrashPoint.Standstill;
import fi.muutto.journey.Hold.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kill -9} in the middle of moves, then a start of what was killed: every move ends by itself, and right. Several
 * moves, each at its own point, share a kill, as a start takes seconds; with {@code ./muutto test --all} each has its own.
 */
@ExtendWith(Scene.Shared.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {
    private static final boolean ALL = Boolean.getBoolean("muutto.all");

    private final Scene scene;

    CrashTest(Scene scene) {
        this.scene = scene;
    }

    /** Points at which a kill meets moves. */
    record Round(List<CrashPoint> points) {
        @Override
        public String toString() {
            return points.stream().map(CrashPoint::toString).collect(Collectors.joining(", "));
        }
    }

    static Stream<Round> soloDies() {
        return rounds(List.of(
                List.of(C04, C05, C06, C08, C09, C10, C16, C18, C21), List.of(C07, C11, C12, C13, C14, C15, C19, C20)));
    }

    static Stream<Round> isoltaDies() {
        return rounds(List.of(List.of(C04, C05, C06, C08, C10, C12, C21), List.of(C07, C13, C14, C15, C16, C18, C20)));
    }

    static Stream<Round> bothDie() {
        return rounds(List.of(List.of(C06, C14, C16, C19, C20)));
    }

    private static Stream<Round> rounds(List<List<CrashPoint>> rounds) {
        return ALL
                ? rounds.stream().flatMap(List::stream).map(point -> new Round(List.of(point)))
                : rounds.stream().map(Round::new);
    }

    @ParameterizedTest(name = "Solo is killed at {0}")
    @MethodSource("soloDies")
    void soloIsKilled(Round round) throws Exception {
        var standing = reach(round);
        scene.solo.kill();
        standing.forEach(Standstill::end);
        scene.solo.start();
        requireEnds(standing, true);
    }

    @ParameterizedTest(name = "Isolta is killed at {0}")
    @MethodSource("isoltaDies")
    void isoltaIsKilled(Round round) throws Exception {
        var standing = reach(round);
        scene.isolta.kill();
        standing.forEach(Standstill::end);
        scene.isolta.start();
        requireEnds(standing, false);
    }

    @ParameterizedTest(name = "both are killed at {0}; Isolta is back first")
    @MethodSource("bothDie")
    void bothAreKilledAndIsoltaIsBackFirst(Round round) throws Exception {
        bothAreKilled(round, scene.isolta, scene.solo);
    }

    @ParameterizedTest(name = "both are killed at {0}; Solo is back first")
    @MethodSource("bothDie")
    void bothAreKilledAndSoloIsBackFirst(Round round) throws Exception {
        bothAreKilled(round, scene.solo, scene.isolta);
    }

    private void bothAreKilled(Round round, ServiceProcess first, ServiceProcess second) throws Exception {
        var standing = reach(round);
        scene.isolta.kill();
        scene.solo.kill();
        standing.forEach(Standstill::end);
        first.start();
        second.start();
        requireEnds(standing, true);
    }

    @Test
    void soloIsKilledWhileItErasesWhatWasCancelled() throws Exception {
        var standing = CrashPoint.reach(scene, List.of(C10, C12));
        standing.get(0).mover().cancelAtIsolta();
        standing.get(1).mover().cancelAtSolo();
        var erasing = new DatabaseLock(scene.solo, "lock table customer in share mode");
        standing.forEach(Standstill::end);
        erasing.awaitWaiter();
        scene.solo.kill();
        erasing.close();
        scene.solo.start();
        requireStayed(standing);
    }

    @Test
    void isoltaIsKilledBesideACancel() throws Exception {
        var standing = CrashPoint.reach(scene, List.of(C08, C10, C12));
        standing.get(0).mover().cancelAtIsolta();
        var aborts = List.of(new Hold(Place.BEFORE), new Hold(Place.AFTER));
        for (int i = 0; i < aborts.size(); i++) {
            var cancelled = standing.get(i + 1);
            scene.line.plan(cancelled.mover().email, "abort", 1, aborts.get(i));
            cancelled.mover().cancelAtSolo();
            cancelled.end();
            aborts.get(i).awaitReached();
        }
        scene.isolta.kill();
        standing.get(0).end();
        aborts.forEach(Hold::drop);
        scene.isolta.start();
        requireStayed(standing);
    }

    private void requireStayed(List<Standstill> standing) throws Exception {
        for (var each : standing) {
            Aftermath.requireStayed(scene, each.mover());
        }
        Aftermath.requireNothingLeftOver(scene);
    }

    private List<Standstill> reach(Round round) throws Exception {
        return CrashPoint.reach(scene, round.points());
    }

    /** The key is in Solo's memory only: whoever loses it before the claim has arrived is asked for it once more. */
    private void requireEnds(List<Standstill> standing, boolean soloLostTheKey) throws Exception {
        for (var each : standing) {
            if (soloLostTheKey && each.point() == C04) {
                each.mover().awaitPhase("NEW .*KEY_WANTED.*");
                each.mover().pasteAgain();
            }
            Aftermath.requireMoved(scene, each.mover());
        }
        Aftermath.requireNothingLeftOver(scene);
        assertThat(scene.solo.isRunning() && scene.isolta.isRunning()).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void noKeyOfAnyMoveStandsInTablesFilesOrLogsOfSolo() throws Exception {
        assertThat(scene.keys()).hasSizeGreaterThan(10);
        KeyTraces.requireNoneOf(scene, scene.keys());
    }
}
