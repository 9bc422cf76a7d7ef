package fi.muutto.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Both services, with a line between them that can be disturbed; one pair for all tests that disturb moves. */
final class Scene implements AutoCloseable {
    /** Longer than a test needs to bring several moves to a standstill. */
    static final int ANSWER_S = 40;

    /** Quick to notice and to try again; patient enough for a message that the test holds back. */
    private static final List<String> SETTINGS = List.of(
            "--muutto.jobs.threads=16",
            "--muutto.jobs.polling=200ms",
            "--muutto.jobs.heartbeat=500ms",
            "--muutto.transfer.first-pause=100ms",
            "--muutto.transfer.longest-pause=2s",
            "--muutto.transfer.connect=2s",
            "--muutto.transfer.answer=" + ANSWER_S + "s",
            "--muutto.transfer.body=" + ANSWER_S + "s");

    final FaultProxy line;
    final ServiceProcess isolta;
    final ServiceProcess solo;
    final Bystanders bystanders;

    private final Pair pair;
    private final AtomicInteger movers = new AtomicInteger();
    private final List<String> keys = new ArrayList<>();

    private Scene(FaultProxy line, Pair pair) throws Exception {
        this.line = line;
        this.pair = pair;
        this.isolta = pair.isolta;
        this.solo = pair.solo;
        try {
            Models.make(isolta, solo);
            this.bystanders = new Bystanders(this);
        } catch (Exception | AssertionError e) {
            pair.close();
            throw e;
        }
    }

    private static Scene started() throws Exception {
        int isoltaPort = ServiceProcess.freePort();
        var line = FaultProxy.before(isoltaPort);
        try {
            return new Scene(line, Pair.started(isoltaPort, line.address().getPort(), SETTINGS));
        } catch (Exception | AssertionError e) {
            line.close();
            throw e;
        }
    }

    /** An account at Isolta that wants to move, and its owner's at Solo. */
    Mover mover() throws Exception {
        var mover = new Mover(this, movers.incrementAndGet());
        keys.add(mover.key());
        return mover;
    }

    /** Of all movers so far. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void close() {
        line.close();
        pair.close();
    }

    /** Starts the scene when the first test wants it and closes it after the last one. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Scene.class;
        }

        @Override
        public Scene resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var store = context.getRoot().getStore(Namespace.create(Scene.class));
            return store.computeIfAbsent(Opened.class, key -> new Opened(), Opened.class)
                    .scene();
        }
    }

    /** Says once why it did not start; tests after that one are not run at all. */
    private static final class Opened implements AutoCloseable {
        private @Nullable Scene scene;
        private boolean failed;

        private Scene scene() {
            Assumptions.assumeFalse(failed, "the two services did not start, as another test says");
            try {
                if (scene == null) {
                    failed = true;
                    scene = started();
                    failed = false;
                }
                return scene;
            } catch (Exception e) {
                throw new IllegalStateException("the two services did not start", e);
            }
        }

        @Override
        public void close() {
            if (scene != null) {
                scene.close();
            }
        }
    }
}
