package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A backup of one side is put back in the middle of a move or after it: no account is open twice, none is lost. */
@ExtendWith(Scene.Shared.class)
class RestoreTest {
    private final Scene scene;

    RestoreTest(Scene scene) {
        this.scene = scene;
    }

    @Test
    void anIsoltaRestoredToBeforeClaimsKnowsWhatItHasHandedOverAndOpensWhatItHasNot() throws Exception {
        var done = scene.mover();
        var copying = scene.mover();
        var waiting = scene.mover();
        var before = Backup.of(scene.isolta, "before-claims");
        done.start();
        Aftermath.requireMoved(scene, done);
        var middle = CrashPoint.C10.reach(scene, copying);
        var receipt = CrashPoint.C16.reach(scene, waiting);

        before.restore();
        assertThat(stateAtIsolta(done.account)).isEqualTo("HANDED_OVER");
        assertThat(stateAtIsolta(waiting.account)).isEqualTo("HANDED_OVER");
        middle.end();
        receipt.end();

        Aftermath.requireStayed(scene, copying);
        Aftermath.requireMoved(scene, waiting);
        Aftermath.requireMoved(scene, done);
        Aftermath.requireNothingLeftOver(scene);
    }

    @Test
    void anIsoltaRestoredToBeforeHandOversKnowsThemByItsFileOrByItsOwnReceipt() throws Exception {
        var written = scene.mover();
        var forgotten = scene.mover();
        var first = CrashPoint.C14.reach(scene, written);
        var second = CrashPoint.C14.reach(scene, forgotten);
        var before = Backup.of(scene.isolta, "before-hand-overs");
        var log = scene.isolta.home().resolve("transfers.log");
        var acknowledgement = new Hold(Hold.Place.BEFORE);
        scene.line.plan(forgotten.email, "acknowledge", 1, acknowledgement);
        first.hold().goOn();
        second.hold().goOn();
        Aftermath.requireMoved(scene, written);
        acknowledgement.awaitReached();

        scene.solo.pause();
        forget(log, forgotten.attempt());
        before.restore();
        assertThat(stateAtIsolta(written.account)).isEqualTo("HANDED_OVER");
        assertThat(stateAtIsolta(forgotten.account)).isEqualTo("FROZEN");
        scene.solo.resume();
        acknowledgement.goOn();

        Aftermath.requireMoved(scene, forgotten);
        Aftermath.requireMoved(scene, written);
        assertThat(Files.readString(log)).contains(forgotten.attempt().toString());
        Aftermath.requireNothingLeftOver(scene);
    }

    @Test
    void aSoloRestoredToBeforeTheStartOrBeforeLiveFetchesWhatItsFileSaysIsItsOwn() throws Exception {
        var started = scene.mover();
        var prepared = scene.mover();
        var first = CrashPoint.C14.reach(scene, prepared);
        var before = Backup.of(scene.solo, "before-live");
        first.hold().goOn();
        started.start();
        Aftermath.requireMoved(scene, started);
        Aftermath.requireMoved(scene, prepared);

        before.restore();

        Aftermath.requireMoved(scene, prepared);
        Aftermath.requireMoved(scene, started);
        Aftermath.requireNothingLeftOver(scene);
    }

    private String stateAtIsolta(UUID account) throws Exception {
        try (var isolta = scene.isolta.wholeDatabase()) {
            return Sql.texts(isolta, "select state from account where id = ?", account)
                    .get(0);
        }
    }

    /** As if the file outside the database had come from a backup too. */
    private static void forget(java.nio.file.Path log, UUID attempt) throws java.io.IOException {
        var lines = Files.readAllLines(log);
        assertThat(lines.removeIf(line -> line.contains(attempt.toString()))).isTrue();
        Files.write(log, lines);
    }
}
