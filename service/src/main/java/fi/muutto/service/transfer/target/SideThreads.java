package fi.muutto.service.transfer.target;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** What goes on beside the writing of an arriving account: at most two things for each transfer that runs at once. */
@Component
class SideThreads {
    private static final int THREADS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        var thread = new Thread(work, "transfer-side");
        thread.setDaemon(true);
        return thread;
    });

    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
