package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A bad line between the services: whatever it does to whichever message, every move ends right. */
@ExtendWith(Scene.Shared.class)
class NetworkTest {
    private static final List<String> MESSAGES = List.of("claim", "records", "files", "hand-over", "acknowledge");

    private final Scene scene;

    NetworkTest(Scene scene) {
        this.scene = scene;
    }

    @ParameterizedTest(name = "claim, records, files, hand-over and acknowledge, each in a move of its own: {0}")
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"GZIP_CUT_SHORT", "GZIP_BOMB"})
    void aDisturbedMessageIsAskedForAgain(Faults fault) throws Exception {
        var movers = new ArrayList<Mover>();
        for (var message : MESSAGES) {
            movers.add(moverWith(message, fault));
        }
        requireMoved(movers);
    }

    @Test
    void packedPagesThatBreakOffOrSwellAreNotTaken() throws Exception {
        requireMoved(List.of(moverWith("records", Faults.GZIP_CUT_SHORT), moverWith("records", Faults.GZIP_BOMB)));
    }

    private Mover moverWith(String message, Fault fault) throws Exception {
        var mover = scene.mover();
        scene.line.plan(mover.email, message, 1, fault);
        mover.start();
        return mover;
    }

    @Test
    void anOldAnswerInPlaceOfANewOneIsNotTaken() throws Exception {
        var mover = scene.mover();
        var old = new ArrayList<byte[]>();
        scene.line.plan(mover.email, "records", 6, passage -> {
            old.add(passage.ask());
            passage.answer(old.get(0));
        });
        scene.line.plan(mover.email, "records", 7, passage -> passage.answer(old.get(0)));
        mover.start();
        mover.awaitPhase("A.*");
        if (mover.phase().startsWith("ABORTED")) {
            Aftermath.requireStayed(scene, mover);
        } else {
            Aftermath.requireMoved(scene, mover);
        }
        Aftermath.requireNothingLeftOver(scene);
    }

    @Test
    void anIsoltaThatIsAwayIsWaitedForAndThePageSaysSo() throws Exception {
        var mover = scene.mover();
        for (int nth = 1; nth <= 6; nth++) {
            scene.line.plan(mover.email, "hand-over", 1, Faults.CUT_BEFORE);
        }
        mover.start();
        mover.awaitPhase("PREPARED.*");
        Aftermath.requireMoved(scene, mover);
        assertThat(mover.page()).contains("Tiedot on siirretty");
    }

    private void requireMoved(List<Mover> movers) throws Exception {
        for (var mover : movers) {
            Aftermath.requireMoved(scene, mover);
            assertThat(scene.line.forget(mover.email))
                    .as("faults of " + mover.email + " that did not come about")
                    .isFalse();
        }
        Aftermath.requireNothingLeftOver(scene);
    }
}
