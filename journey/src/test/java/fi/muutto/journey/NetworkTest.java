package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bad line between the services: whatever it does to whichever message, every move ends right. */
@ExtendWith(Scene.Shared.class)
class NetworkTest {
    private static final List<String> MESSAGES = List.of("claim", "records", "files", "hand-over", "acknowledge");

    private static final boolean ALL = Boolean.getBoolean("muutto.all");

    private final Scene scene;

    NetworkTest(Scene scene) {
        this.scene = scene;
    }

    /** Each fault meets each message: in one move after the other, or with {@code --all} each in a move of its own. */
    @TestFactory
    Stream<DynamicTest> aDisturbedMessageIsAskedForAgain() throws Exception {
        var tests = new ArrayList<DynamicTest>();
        for (var fault : Faults.ofAnyMessage()) {
            var movers = moversWith(fault);
            tests.add(dynamicTest(fault.name(), () -> requireMoved(movers)));
        }
        return tests.stream();
    }

    private List<Mover> moversWith(Faults fault) throws Exception {
        if (!ALL && fault != Faults.BLACK_HOLE) {
            return List.of(moverWith(MESSAGES, fault));
        }
        var movers = new ArrayList<Mover>();
        for (var message : MESSAGES) {
            movers.add(moverWith(List.of(message), fault));
        }
        return movers;
    }

    @Test
    void packedPagesThatBreakOffOrSwellAreNotTaken() throws Exception {
        var pages = List.of("records");
        requireMoved(List.of(moverWith(pages, Faults.GZIP_CUT_SHORT), moverWith(pages, Faults.GZIP_BOMB)));
    }

    private Mover moverWith(List<String> messages, Fault fault) throws Exception {
        var mover = scene.mover();
        messages.forEach(message -> scene.line.plan(mover.email, message, 1, fault));
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
    }

    @AfterEach
    void nothingIsLeftOver() throws Exception {
        Aftermath.requireNothingLeftOver(scene);
    }
}
