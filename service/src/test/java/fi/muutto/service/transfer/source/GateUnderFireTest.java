package fi.muutto.service.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.service.account.AccountNotWritableException;
import fi.muutto.service.account.AccountState;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Twenty people write while the other service claims: what was saved is in the copy, what was refused is nowhere. */
class GateUnderFireTest extends SourceScene {
    private static final int WRITERS = 20;

    @Test
    void everyWriteIsEitherRefusedOrInTheCopy() throws InterruptedException, ExecutionException {
        var key = makeKey();
        var attempt = UUID.randomUUID();
        Set<String> saved = ConcurrentHashMap.newKeySet();
        Set<String> refused = ConcurrentHashMap.newKeySet();
        var stop = new AtomicBoolean();
        var writers = Executors.newFixedThreadPool(WRITERS);
        var running = new ArrayList<Future<?>>();
        var number = new AtomicInteger();
        for (int i = 0; i < WRITERS; i++) {
            running.add(writers.submit(() -> write(number, stop, saved, refused)));
        }
        try {
            await(() -> saved.size() > 200);
            await(() -> solo.claim(owner.email(), key, attempt).status() == 200);
            await(() -> refused.size() >= WRITERS);
        } finally {
            stop.set(true);
        }
        for (var writer : running) {
            writer.get();
        }
        writers.shutdown();
        assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        var lines = solo.lines(attempt, CustomerRecord.TYPE);
        assertThat(lines).hasSize(saved.size() + 2);
        assertThat((long) lines.size()).isEqualTo(count("customer"));
        var copied = String.join("\n", lines);
        assertThat(saved).allMatch(name -> copied.contains("\"" + name + "\""));
        assertThat(refused).noneMatch(name -> copied.contains("\"" + name + "\""));
        assertThat(solo.handOver(attempt, copied(attempt)).status()).isEqualTo(200);
        assertThat(state()).isEqualTo(AccountState.HANDED_OVER);
    }

    private void write(AtomicInteger number, AtomicBoolean stop, Set<String> saved, Set<String> refused) {
        while (!stop.get()) {
            // Row locks are not queued: without a gap between the writers the claim would find no instant for itself.
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(100_000_000));
            var name = "Asiakas " + number.incrementAndGet() + " Oy";
            try {
                writeCustomer(name);
                saved.add(name);
            } catch (AccountNotWritableException e) {
                refused.add(name);
            }
        }
    }
}
