package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first message of a move is lost, the second, the third … up to a move that has no more messages to lose. */
@ExtendWith(Scene.Shared.class)
@EnabledIfSystemProperty(named = "muutto.all", matches = "true", disabledReason = "some minutes: ./muutto test --all")
class EveryMessageTest {
    private static final int AT_ONCE = 12;
    private static final int MOST = 200;

    private final Scene scene;

    EveryMessageTest(Scene scene) {
        this.scene = scene;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER", "TRUNCATED"})
    void whicheverMessageIsLostTheMoveEnds(Faults fault) throws Exception {
        int nth = 1;
        for (boolean clean = false; !clean; nth += AT_ONCE) {
            assertThat(nth).isLessThan(MOST);
            clean = moved(fault, nth);
        }
        assertThat(nth).as("messages of a move").isGreaterThan(20);
        Aftermath.requireNothingLeftOver(scene);
    }

    /** Answers whether one of them ended without having met its fault. */
    private boolean moved(Faults fault, int first) throws Exception {
        var movers = new LinkedHashMap<Integer, Mover>();
        for (int nth = first; nth < first + AT_ONCE; nth++) {
            var mover = scene.mover();
            scene.line.plan(mover.email, "", nth, fault);
            mover.start();
            movers.put(nth, mover);
        }
        boolean clean = false;
        for (var mover : movers.values()) {
            Aftermath.requireMoved(scene, mover);
            clean |= scene.line.forget(mover.email);
        }
        return clean;
    }
}
