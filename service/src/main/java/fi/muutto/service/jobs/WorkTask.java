package fi.muutto.service.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One kind of work as db-scheduler sees it. */
final class WorkTask {
    private static final Logger LOG = LoggerFactory.getLogger(WorkTask.class);

    private WorkTask() {}

    static Task<Void> of(BackgroundWork work, TaskRows rows) {
        return Tasks.custom(work.name(), Void.class)
                .onFailure(WorkTask::failed)
                .onDeadExecutionRevive()
                .execute((task, context) -> step(work, task, rows));
    }

    private static CompletionHandler<Void> step(BackgroundWork work, TaskInstance<Void> task, TaskRows rows) {
        var next = work.run(task.getId());
        return (complete, row) -> rows.end(task, next, complete, row);
    }

    private static void failed(ExecutionComplete complete, ExecutionOperations<Void> row) {
        var execution = complete.getExecution();
        var delay = delayAfter(execution.consecutiveFailures);
        LOG.warn(
                "work {} {} failed, again in {} s: {}",
                execution.taskInstance.getTaskName(),
                execution.taskInstance.getId(),
                delay.toSeconds(),
                complete.getCause().map(FailurePlaces::of).orElse("unknown"));
        row.reschedule(complete, complete.getTimeDone().plus(delay));
    }

    /** 1 s, 2 s, 4 s … 256 s. */
    static Duration delayAfter(int failuresBefore) {
        return Duration.ofSeconds(1L << Math.min(failuresBefore, 8));
    }
}
