package fi.muutto.service.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The threads that do background work, from when the application is ready until it shuts down. */
@Component
class JobRunner {
    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration LONGEST_STEP_AT_SHUTDOWN = Duration.ofSeconds(20);

    private final Scheduler scheduler;

    JobRunner(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ObjectProvider<BackgroundWork> works,
            JobSettings settings) {
        var rows = new TaskRows(dataSource, transactions);
        List<Task<?>> tasks =
                works.stream().<Task<?>>map(work -> WorkTask.of(work, rows)).toList();
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks)
                .clock(MachineTime.CLOCK::instant)
                .threads(settings.threads())
                .pollingInterval(settings.polling())
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STEP_AT_SHUTDOWN)
                .alwaysPersistTimestampInUTC()
                .failureLogging(LogLevel.OFF, false)
                .serializer(new NoData())
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
    }

    @EventListener(Jobs.WorkStarted.class)
    void look() {
        if (scheduler.getSchedulerState().isStarted()) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @PreDestroy
    void stop() {
        if (scheduler.getSchedulerState().isStarted()) {
            scheduler.stop();
        }
    }
}
