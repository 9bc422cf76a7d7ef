package fi.muutto.service.transfer.target;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sends every open page of a move its part anew whenever it has changed. */
@Component
class ProgressStream implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressStream.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long PAUSE = 300;
    private static final int MOST = 200;

    private final Attempts attempts;
    private final MovePages pages;
    private final ITemplateEngine templates;
    private final Future<?> turning;
    private final Queue<Follower> followers = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "transfer-progress");
        thread.setDaemon(true);
        return thread;
    });

    ProgressStream(Attempts attempts, MovePages pages, ITemplateEngine templates) {
        this.attempts = attempts;
        this.pages = pages;
        this.templates = templates;
        this.turning = clockwork.scheduleWithFixedDelay(this::sendAll, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
    }

    /** The browser comes back by itself when the stream ends. */
    SseEmitter follow(UUID attempt, Locale locale) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var follower = new Follower(attempt, locale, emitter);
        emitter.onCompletion(() -> followers.remove(follower));
        emitter.onTimeout(emitter::complete);
        if (followers.size() >= MOST) {
            emitter.complete();
        } else {
            followers.add(follower);
        }
        return emitter;
    }

    private void sendAll() {
        for (Follower follower : List.copyOf(followers)) {
            try {
                send(follower);
            } catch (IOException | RuntimeException e) {
                LOG.debug("a page of a move is gone: {}", e.getClass().getName());
                followers.remove(follower);
                follower.emitter.complete();
            }
        }
    }

    private void send(Follower follower) throws IOException {
        var row = attempts.find(follower.attempt).orElseThrow();
        var page = pages.of(row);
        if (page.isOver() || page.keyWanted() != follower.keyWanted(page)) {
            follower.emitter.send(SseEmitter.event().name("done").data(TargetPages.of(row.id())));
            follower.emitter.complete();
            return;
        }
        var part = render("transfer-target/region", "region", follower.locale, page);
        if (!part.equals(follower.sent)) {
            follower.emitter.send(SseEmitter.event().data(part));
            follower.sent = part;
        }
        var spoken = page.phase() + page.percent() / 10;
        if (!spoken.equals(follower.spoken)) {
            var status = render("transfer-target/region", "status", follower.locale, page);
            follower.emitter.send(SseEmitter.event().name("status").data(status));
            follower.spoken = spoken;
        }
    }

    private String render(String template, String part, Locale locale, MovePage page) {
        return templates
                .process(template, Set.of(part), new Context(locale, Map.of("page", page)))
                .strip();
    }

    /** Open streams would keep a graceful shutdown waiting. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        turning.cancel(false);
        followers.forEach(follower -> follower.emitter.complete());
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }

    /** An open page; only the clockwork's thread changes it. */
    private static final class Follower {
        private final UUID attempt;
        private final Locale locale;
        private final SseEmitter emitter;
        private @Nullable String sent;
        private @Nullable String spoken;
        private @Nullable Boolean keyWanted;

        private Follower(UUID attempt, Locale locale, SseEmitter emitter) {
            this.attempt = attempt;
            this.locale = locale;
            this.emitter = emitter;
        }

        /** Whether the page that follows has the form for the key: it was drawn as the stream began. */
        private boolean keyWanted(MovePage page) {
            keyWanted = Objects.requireNonNullElse(keyWanted, page.keyWanted());
            return keyWanted;
        }
    }
}
