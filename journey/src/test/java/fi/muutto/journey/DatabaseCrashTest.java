package fi.muutto.journey;

import fi.muutto.journey.CrashPoint.Standstill;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL dies in the middle of moves: the service lives on, starts it again, and every move ends by itself. */
@ExtendWith(Scene.Shared.class)
class DatabaseCrashTest {
    private final Scene scene;

    DatabaseCrashTest(Scene scene) {
        this.scene = scene;
    }

    @Test
    void theDatabaseOfSoloDiesWhileClaimingCopyingAndWaitingForTheHandOver() throws Exception {
        var standing = reach(CrashPoint.C06, CrashPoint.C16, CrashPoint.C09);
        scene.solo.killDatabase("QUIT");
        requireMoved(standing);
    }

    @Test
    void theDatabaseOfSoloDiesBetweenReceiptAndGoingLiveAndBeforeTheAcknowledgement() throws Exception {
        var standing = reach(CrashPoint.C18, CrashPoint.C20, CrashPoint.C19);
        scene.solo.killDatabase("KILL");
        requireMoved(standing);
    }

    @Test
    void theDatabaseOfIsoltaDiesBeforeTheFreezeWhileReadAndBeforeTheHandOverIsCommitted() throws Exception {
        var standing = reach(CrashPoint.C10, CrashPoint.C05, CrashPoint.C15);
        scene.isolta.killDatabase("QUIT");
        requireMoved(standing);
    }

    @Test
    void theDatabaseOfIsoltaDiesAfterFreezeHandOverAndAcknowledgement() throws Exception {
        var standing = reach(CrashPoint.C06, CrashPoint.C16, CrashPoint.C21);
        scene.isolta.killDatabase("KILL");
        requireMoved(standing);
    }

    private List<Standstill> reach(CrashPoint... points) throws Exception {
        return CrashPoint.reach(scene, List.of(points));
    }

    private void requireMoved(List<Standstill> standing) throws Exception {
        standing.forEach(Standstill::end);
        for (var each : standing) {
            Aftermath.requireMoved(scene, each.mover());
        }
        Aftermath.requireNothingLeftOver(scene);
    }
}
