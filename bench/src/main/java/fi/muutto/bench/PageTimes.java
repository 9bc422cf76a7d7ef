package fi.muutto.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long the pages of somebody else take meanwhile: one who looks at the invoice list ten times a second. */
final class PageTimes {
    private static final int PAUSE = 100;

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private volatile boolean stopped;

    PageTimes(Visitor visitor) {
        thread = new Thread(() -> look(visitor), "somebody else");
        thread.start();
    }

    private void look(Visitor visitor) {
        try {
            while (!stopped) {
                long began = System.nanoTime();
                visitor.open("/laskut");
                millis.add((System.nanoTime() - began) / 1e6);
                Thread.sleep(PAUSE); // a person reads before looking again
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    @Override
    public String toString() {
        var sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "median %.0f ms, p95 %.0f ms, %d looks",
                sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1),
                sorted.size());
    }
}
