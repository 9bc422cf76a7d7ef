package fi.muutto.service.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@ServiceTest
class RunnerInServiceTest {
    @Test
    void theRunnerOfAStartedServiceIsAtWork() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!isRunning() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(isRunning()).isTrue();
    }

    private static boolean isRunning() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("db-scheduler"));
    }
}
