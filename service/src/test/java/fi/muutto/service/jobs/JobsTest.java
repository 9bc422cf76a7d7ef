package fi.muutto.service.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.records.Engine;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JobsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private Engine engine;
    private Probe probe;
    private Jobs jobs;

    @BeforeEach
    void start() {
        engine = new Engine(Wiring.class);
        probe = engine.get(Probe.class);
        jobs = engine.get(Jobs.class);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void nothingRunsBeforeTheApplicationIsReady() throws InterruptedException {
        jobs.start("probe", "a");
        assertThat(probe.ran(Duration.ofMillis(1500))).isNull();

        ready();
        assertThat(probe.ran(SOON)).isEqualTo("a");
    }

    @Test
    void workStartedInATransactionRunsOnceItHasCommitted() throws InterruptedException {
        ready();
        var transaction = new TransactionTemplate(engine.get(JdbcTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            jobs.start("probe", "kept");
            jobs.start("probe", "kept");
        });
        transaction.executeWithoutResult(status -> {
            jobs.start("probe", "taken back");
            status.setRollbackOnly();
        });

        assertThat(probe.ran(SOON)).isEqualTo("kept");
        assertThat(probe.ran(Duration.ofMillis(1500))).isNull();
        assertThat(rows()).isZero();
    }

    @Test
    void stepsFollowOneAnotherUntilTheWorkIsDone() throws InterruptedException {
        var left = new AtomicInteger(3);
        probe.work = instance -> left.decrementAndGet() > 0 ? Next.now() : Next.done();
        ready();
        jobs.start("probe", "steps");

        for (int i = 0; i < 3; i++) {
            assertThat(probe.ran(SOON)).isEqualTo("steps");
        }
        assertThat(probe.ran(Duration.ofMillis(1500))).isNull();
    }

    @Test
    void whatIsStartedWhileItRunsRunsOnceMore() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        probe.work = instance -> {
            inside.countDown();
            await(goOn);
            return Next.done();
        };
        ready();
        jobs.start("probe", "twice");
        assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
        jobs.start("probe", "twice");
        jobs.start("probe", "twice");
        goOn.countDown();

        assertThat(probe.ran(SOON)).isEqualTo("twice");
        assertThat(probe.ran(SOON)).isEqualTo("twice");
        assertThat(probe.ran(Duration.ofMillis(1500))).isNull();
        assertThat(rows()).isZero();
    }

    @Test
    void startingWhatWaitsHastensIt() throws InterruptedException {
        probe.work = instance -> Next.in(Duration.ofHours(1));
        ready();
        jobs.start("probe", "waits");
        assertThat(probe.ran(SOON)).isEqualTo("waits");
        assertThat(probe.ran(Duration.ofMillis(1500))).isNull();

        jobs.start("probe", "waits");
        assertThat(probe.ran(SOON)).isEqualTo("waits");
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLater() throws InterruptedException {
        var failures = new AtomicInteger(2);
        probe.work = instance -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("Maija Meikäläinen");
            }
            return Next.done();
        };
        ready();
        jobs.start("probe", "fails");

        var began = Instant.now();
        for (int i = 0; i < 3; i++) {
            assertThat(probe.ran(SOON)).isEqualTo("fails");
        }
        assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofSeconds(3));
        assertThat(List.of(0, 1, 8, 100))
                .extracting(failed -> WorkTask.delayAfter(failed).toSeconds())
                .containsExactly(1L, 2L, 256L, 256L);
    }

    @Test
    void theLogOfAFailureNamesPlacesButQuotesNothing() {
        var failure = new IllegalStateException("Maija", new SQLException("Meikäläinen"));

        assertThat(FailurePlaces.of(failure))
                .contains("IllegalStateException", "SQLException", "JobsTest")
                .doesNotContain("Maija", "Meik");
    }

    /** The row looks as a process leaves it that was killed at work. */
    @Test
    void theWorkOfAKilledProcessGoesOnWithinTwentySeconds() throws InterruptedException {
        engine.get(JdbcClient.class).sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                                                     last_heartbeat, version)
                        values ('probe', 'orphan', now() - interval '1 minute', true, 'killed', now(), 7)
                        """).update();
        ready();

        assertThat(probe.ran(Duration.ofSeconds(5))).isNull();
        assertThat(probe.ran(Duration.ofSeconds(15))).isEqualTo("orphan");
    }

    @Test
    void aShutdownWaitsForTheStepAndLeavesTheRest() throws Exception {
        var inside = new CountDownLatch(1);
        var ended = new AtomicInteger();
        probe.work = instance -> {
            inside.countDown();
            await(Duration.ofSeconds(1));
            ended.incrementAndGet();
            return Next.now();
        };
        ready();
        jobs.start("probe", "long");
        assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();

        engine.close();

        assertThat(ended).hasValueGreaterThanOrEqualTo(1);
        int afterwards = ended.get();
        Thread.sleep(1500); // longer than the polling: whatever still ran would have been counted
        assertThat(ended).hasValue(afterwards);
        try (var admin = engine.admin();
                var statement = admin.createStatement();
                var rows = statement.executeQuery("select count(*) from scheduled_tasks where not picked")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    private void ready() {
        engine.publish(new ApplicationReadyEvent(
                new SpringApplication(), new String[0], new StaticApplicationContext(), Duration.ZERO));
    }

    private long rows() {
        return engine.get(JdbcClient.class)
                .sql("select count(*) from scheduled_tasks")
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Duration duration) {
        try {
            Thread.sleep(duration.toMillis()); // the work under test is one that takes this long
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Import({Jobs.class, JobRunner.class, JobsConfiguration.class, Probe.class})
    static class Wiring {}

    static class Probe implements BackgroundWork {
        private final BlockingQueue<String> runs = new LinkedBlockingQueue<>();
        volatile Function<String, Next> work = instance -> Next.done();

        @Override
        public String name() {
            return "probe";
        }

        @Override
        public Next run(String instance) {
            runs.add(instance);
            return work.apply(instance);
        }

        String ran(Duration within) throws InterruptedException {
            return runs.poll(within.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
