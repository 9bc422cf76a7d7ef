package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.journey.CrashPoint.Standstill;
import java.util.ArrayList;
import java.util.Comparator;
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
                List.of(CrashPoint.C04, CrashPoint.C06, CrashPoint.C07, CrashPoint.C08, CrashPoint.C09),
                List.of(CrashPoint.C10, CrashPoint.C12, CrashPoint.C14, CrashPoint.C05, CrashPoint.C11),
                List.of(CrashPoint.C16, CrashPoint.C18, CrashPoint.C20, CrashPoint.C15, CrashPoint.C13),
                List.of(CrashPoint.C21, CrashPoint.C19)));
    }

    static Stream<Round> isoltaDies() {
        return rounds(List.of(
                List.of(CrashPoint.C04, CrashPoint.C06, CrashPoint.C08, CrashPoint.C10, CrashPoint.C05),
                List.of(CrashPoint.C12, CrashPoint.C14, CrashPoint.C16, CrashPoint.C20, CrashPoint.C15),
                List.of(CrashPoint.C21, CrashPoint.C07, CrashPoint.C18, CrashPoint.C13)));
    }

    static Stream<Round> bothDie() {
        return rounds(List.of(List.of(CrashPoint.C06, CrashPoint.C14, CrashPoint.C16, CrashPoint.C20, CrashPoint.C19)));
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

    private List<Standstill> reach(Round round) throws Exception {
        var movers = new ArrayList<Mover>();
        for (int i = 0; i < round.points().size(); i++) {
            movers.add(scene.mover());
        }
        var points = round.points().stream()
                .sorted(Comparator.comparing(CrashPoint::stopsOthers))
                .toList();
        var standing = new ArrayList<Standstill>();
        for (int i = 0; i < points.size(); i++) {
            standing.add(points.get(i).reach(scene, movers.get(i)));
        }
        return standing;
    }

    /** The key is in Solo's memory only: whoever loses it before the claim has arrived is asked for it once more. */
    private void requireEnds(List<Standstill> standing, boolean soloLostTheKey) throws Exception {
        for (var each : standing) {
            if (soloLostTheKey && each.point() == CrashPoint.C04) {
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
