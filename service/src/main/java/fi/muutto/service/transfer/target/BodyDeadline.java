package fi.muutto.service.transfer.target;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Ends answers that trickle in for ever: after a time their streams are closed, whoever reads them. */
@Component
class BodyDeadline implements DisposableBean {
    private final Duration longest;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "transfer-deadline");
        thread.setDaemon(true);
        return thread;
    });

    BodyDeadline(Patience patience) {
        this.longest = patience.body();
    }

    InputStream over(InputStream body) {
        var end = watch.schedule(() -> close(body), longest.toMillis(), TimeUnit.MILLISECONDS);
        return new Watched(body, end);
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }

    private static final class Watched extends FilterInputStream {
        private final Future<?> end;

        private Watched(InputStream in, Future<?> end) {
            super(in);
            this.end = end;
        }

        @Override
        public void close() throws IOException {
            end.cancel(false);
            super.close();
        }
    }
}
