package fi.muutto.service.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends a run in one transaction with the question whether it was started again meanwhile. */
final class TaskRows {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TaskRows(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    void end(TaskInstance<Void> task, Next next, ExecutionComplete complete, ExecutionOperations<Void> row) {
        transaction.executeWithoutResult(status -> {
            var again = next.again();
            if (startedMeanwhile(task)) {
                row.reschedule(complete, complete.getTimeDone());
            } else if (again == null) {
                row.remove();
            } else {
                row.reschedule(complete, complete.getTimeDone().plus(again));
            }
        });
    }

    /** Locks the row: a start that comes now waits, and then finds the row removed or waiting. */
    private boolean startedMeanwhile(TaskInstance<Void> task) {
        jdbc.sql("select 1 from scheduled_tasks where task_name = :name and task_instance = :instance for update")
                .param("name", task.getTaskName())
                .param("instance", task.getId())
                .query(Integer.class)
                .optional();
        return jdbc.sql("""
                        update scheduled_tasks set task_data = null
                         where task_name = :name and task_instance = :instance and task_data is not null
                        """)
                        .param("name", task.getTaskName())
                        .param("instance", task.getId())
                        .update()
                > 0;
    }
}
