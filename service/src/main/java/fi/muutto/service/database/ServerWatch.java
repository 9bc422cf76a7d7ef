package fi.muutto.service.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again when it has died: nobody else would. It keeps its port, so the pools find it. */
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration LOOKING = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final int port;
    private final Thread thread = new Thread(this::watch, "postgres-watch");
    private boolean closed;

    private ServerWatch(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
        thread.setDaemon(true);
    }

    static ServerWatch over(Cluster cluster, int port) {
        var watch = new ServerWatch(cluster, port);
        watch.thread.start();
        return watch;
    }

    private synchronized void watch() {
        var failed = Duration.ZERO;
        while (!closed) {
            boolean runs = runs();
            failed = runs ? Duration.ZERO : next(failed);
            pause(runs ? LOOKING : failed);
        }
    }

    /** Looks, and starts it if need be; answers whether it runs. */
    private boolean runs() {
        try {
            if (!cluster.runs()) {
                LOG.error("PostgreSQL has stopped by itself and is started again");
                cluster.startAgain(port);
            }
            return true;
        } catch (IOException | DatabaseStartException e) {
            LOG.error("PostgreSQL cannot be started again yet: {}", RoleCheck.firstLine(e));
            return false;
        }
    }

    private static Duration next(Duration pause) {
        var doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void pause(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long left = pause.toMillis(); left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Waits for a start that is under way, so that the server can be stopped afterwards. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
