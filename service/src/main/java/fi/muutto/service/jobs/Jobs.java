package fi.muutto.service.jobs;

import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Starts background work. */
@Component
public class Jobs {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    public Jobs(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Lets the work named so run for the instance as soon as the current transaction has committed. Starting what waits
     * hastens it; starting what is running makes it run once more afterwards, so nothing committed before is overlooked.
     */
    public void start(String name, String instance) {
        jdbc.sql("""
                insert into scheduled_tasks as task (task_name, task_instance, execution_time, picked, version)
                values (:name, :instance, :now, false, 1)
                on conflict (task_name, task_instance) do update
                   set execution_time = case when task.picked then task.execution_time
                                             else least(task.execution_time, excluded.execution_time) end,
                       task_data = case when task.picked then '\\x01'::bytea end
                """)
                .param("name", name)
                .param("instance", instance)
                .param("now", MachineTime.CLOCK.instant().atOffset(ZoneOffset.UTC))
                .update();
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            events.publishEvent(new WorkStarted());
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new WorkStarted());
            }
        });
    }

    /** Tells this process's runner to look at once. */
    record WorkStarted() {}
}
