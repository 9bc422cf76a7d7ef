package fi.muutto.journey;

import fi.muutto.journey.Hold.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a move stands still when something is killed. */
enum CrashPoint {
    C04("the claim is stored and not sent", "claim", 1, Place.BEFORE),
    C05("Isolta has the claim and has not frozen", "claim", 1, Place.BEFORE, Lock.ACCOUNT_AT_ISOLTA),
    C06("Isolta has frozen, the answer is not there", "claim", 1, Place.AFTER),
    C07("Solo has the answer to the claim and has not stored it", "claim", 1, Place.AFTER, Lock.ATTEMPT),
    C08("half of a page is at Solo", "records", 3, Place.HALFWAY),
    C09("a page is half written", "records", 1, Place.AFTER, Lock.CUSTOMERS),
    C10("some pages are written and the next one is asked for", "records", 9, Place.BEFORE),
    C11("bytes of files are written and the cursor is not", "files", 1, Place.AFTER, Lock.CURSORS),
    C12("records of files are written and their bytes are not there", "files", 1, Place.BEFORE),
    C13("Solo is verifying", "files", 1, Place.AFTER, Lock.READING),
    C14("PREPARED is stored and the hand-over is not sent", "hand-over", 1, Place.BEFORE),
    C15("Isolta has the hand-over and has not committed", "hand-over", 1, Place.BEFORE, Lock.ACCOUNT_AT_ISOLTA),
    C16("Isolta has handed over, the answer is not there", "hand-over", 1, Place.AFTER),
    C18("Solo has the receipt and has not stored it", "hand-over", 1, Place.AFTER, Lock.ATTEMPT),
    C19("the receipt is stored and the account is not live", "hand-over", 1, Place.AFTER, Lock.ARRIVALS),
    C20("the account is live and the acknowledgement is not sent", "acknowledge", 1, Place.BEFORE),
    C21("Isolta has acknowledged, the answer is not there", "acknowledge", 1, Place.AFTER);

    /** What a service runs into, in an order in which none stands in the way of those that come after it. */
    private enum Lock {
        ARRIVALS("lock table arrival in share mode"),
        READING("lock table contact_event in access exclusive mode"),
        CUSTOMERS("lock table customer in share mode"),
        CURSORS("lock table target_progress in share mode"),
        ATTEMPT("select from target_attempt where id = '%s' for update"),
        ACCOUNT_AT_ISOLTA("select from account where id = '%s' for update");

        private final String statement;

        Lock(String statement) {
            this.statement = statement;
        }

        DatabaseLock take(Scene scene, Mover mover) throws Exception {
            return this == ACCOUNT_AT_ISOLTA
                    ? new DatabaseLock(scene.isolta, statement.formatted(mover.account))
                    : new DatabaseLock(scene.solo, statement.formatted(mover.attempt()));
        }
    }

    private final String words;
    private final String message;
    private final int nth;
    private final Place place;
    private final @Nullable Lock lock;

    CrashPoint(String words, String message, int nth, Place place) {
        this(words, message, nth, place, null);
    }

    CrashPoint(String words, String message, int nth, Place place, @Nullable Lock lock) {
        this.words = words;
        this.message = message;
        this.nth = nth;
        this.place = place;
        this.lock = lock;
    }

    /** A move that stands still at its point. */
    record Standstill(
            CrashPoint point,
            Mover mover,
            Hold hold,
            @Nullable DatabaseLock lock) {
        /** From the message that was held into the lock, if the point has one. */
        private Standstill runIntoLock(Scene scene) throws Exception {
            if (point.lock == null) {
                return this;
            }
            var taken = point.lock.take(scene, mover);
            hold.goOn();
            taken.awaitWaiter();
            return new Standstill(point, mover, hold, taken);
        }

        /** What was held is lost; nobody stands in the way any more. */
        void end() {
            hold.drop();
            if (lock != null) {
                lock.close();
            }
        }
    }

    /** Starts a move for each point and waits until all have come there. */
    static List<Standstill> reach(Scene scene, List<CrashPoint> points) throws Exception {
        var held = new ArrayList<Standstill>();
        for (var point : points) {
            held.add(point.started(scene, scene.mover()));
        }
        held.forEach(each -> each.hold().awaitReached());
        held.sort(Comparator.comparing(each -> each.point().lock, Comparator.nullsFirst(Comparator.naturalOrder())));
        var standing = new ArrayList<Standstill>();
        for (var each : held) {
            standing.add(each.runIntoLock(scene));
        }
        return standing;
    }

    /** Starts the move and waits until it has come to this point. */
    Standstill reach(Scene scene, Mover mover) throws Exception {
        var held = started(scene, mover);
        held.hold().awaitReached();
        return held.runIntoLock(scene);
    }

    private Standstill started(Scene scene, Mover mover) {
        var hold = new Hold(place);
        scene.line.plan(mover.email, message, nth, hold);
        mover.start();
        return new Standstill(this, mover, hold, null);
    }

    @Override
    public String toString() {
        return name() + " (" + words + ")";
    }
}
