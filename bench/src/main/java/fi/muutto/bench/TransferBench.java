package fi.muutto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Moves accounts between two services and prints seconds from press to receipt beside a plain COPY of the same rows into
 * the same tables in the same run. Rows only; every move is checked by the receipts of both ends.
 */
final class TransferBench {
    private static final String HEAP = "-Xmx128m";
    private static final int FILES = 500;
    private static final int FILE_BYTES = 100_000;
    private static final int CHECKED_EACH_MILLIS = 20;

    private final AccountSize size;
    private final int accounts;
    private final Path home = BenchFolder.create();
    private final List<RunningService> services = RunningService.pair(home, "", HEAP);

    TransferBench(AccountSize size, int accounts) throws IOException {
        this.size = size;
        this.accounts = accounts;
    }

    void run() throws IOException, InterruptedException, SQLException {
        try {
            RunningService.awaitReady(services);
            try (var isolta = new ServiceDatabase(services.get(0).home(), "isolta");
                    var solo = new ServiceDatabase(services.get(1).home(), "solo")) {
                warmUp(isolta, solo);
                measure(isolta, solo);
                measureFiles(isolta, solo);
            }
        } finally {
            RunningService.stop(services);
        }
        BenchFolder.delete(home);
    }

    /** Both ends have moved an account before: what is measured is not the first minute of a virtual machine. */
    private void warmUp(ServiceDatabase isolta, ServiceDatabase solo)
            throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < 3; i++) {
            var mover = mover(9_000 + i, isolta, AccountSize.S);
            mover.prepare();
            move(List.of(mover), solo);
        }
    }

    private Mover mover(int number, ServiceDatabase isolta, AccountSize filled) throws IOException, SQLException {
        var mover = new Mover(number, services.get(0).address(), services.get(1).address());
        AccountFill.fill(isolta, isolta.accountOf(mover.email()), filled);
        return mover;
    }

    private void measure(ServiceDatabase isolta, ServiceDatabase solo)
            throws IOException, InterruptedException, SQLException {
        var movers = new ArrayList<Mover>();
        for (int i = 0; i < accounts; i++) {
            movers.add(mover(i, isolta, size));
        }
        var account = isolta.accountOf(movers.get(0).email());
        var pipe = new CopyPipe(isolta, solo);
        pipe.seconds(account);
        double before = pipe.seconds(account);
        for (var mover : movers) {
            mover.prepare();
        }
        solo.run("checkpoint");
        var pages = new PageTimes(
                new Mover(8_000, services.get(0).address(), services.get(1).address()).solo());
        var source = CpuTime.of(services.get(0));
        var target = CpuTime.of(services.get(1));
        double seconds = move(movers, solo);
        say("processor       source %s", CpuTime.of(services.get(0)).since(source));
        say("                target %s", CpuTime.of(services.get(1)).since(target));
        pages.stop();
        double after = pipe.seconds(account);
        tell(movers, seconds, before, after, pages);
        PhaseTimes.print(solo, accounts);
    }

    /** Bytes are measured by themselves: two moves of size S, of which one has files besides. */
    private void measureFiles(ServiceDatabase isolta, ServiceDatabase solo)
            throws IOException, InterruptedException, SQLException {
        var without = mover(7_000, isolta, AccountSize.S);
        var with = mover(7_001, isolta, AccountSize.S);
        AccountFill.addFiles(isolta, isolta.accountOf(with.email()), FILES, FILE_BYTES);
        without.prepare();
        with.prepare();
        double rows = move(List.of(without), solo);
        double all = move(List.of(with), solo);
        double megabytes = FILES * (FILE_BYTES / 1e6);
        say(
                "files           %7.2f s beyond the rows for %d files, %.0f MB: %.0f MB/s",
                all - rows, FILES, megabytes, megabytes / (all - rows));
    }

    /** Seconds from the first press until the last receipt is acknowledged. */
    private double move(List<Mover> movers, ServiceDatabase solo) throws InterruptedException, SQLException {
        long began = System.nanoTime();
        movers.forEach(Mover::press);
        while (!solo.text("select count(*) from target_attempt where phase <> 'ACKNOWLEDGED'")
                .equals("0")) {
            if (!solo.text("select count(*) from target_attempt where phase = 'ABORTED'")
                    .equals("0")) {
                throw new IllegalStateException("a move was aborted; see the log in " + home);
            }
            TimeUnit.MILLISECONDS.sleep(CHECKED_EACH_MILLIS);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!movers.stream().allMatch(Mover::isDone)) {
            throw new IllegalStateException("a page does not say that the account has arrived");
        }
        return seconds;
    }

    private void tell(List<Mover> movers, double seconds, double before, double after, PageTimes pages)
            throws IOException {
        long records = 0;
        for (var mover : movers) {
            records += receipt(mover).records();
        }
        double copy = (before + after) / 2 * movers.size();
        say("size %s, %d account(s), %d records, verified at both ends", size.name(), movers.size(), records);
        say(
                "transfer        %7.2f s, %.0f records/s, %.2f µs a record",
                seconds, records / seconds, seconds * 1e6 / records);
        say("plain COPY      %7.2f s (%.2f and %.2f s an account)", copy, before, after);
        say("ratio           %7.2f × COPY", seconds / copy);
        say("accounts        %7.0f a minute", movers.size() * 60 / seconds);
        say("pages of others %s", pages);
        say(
                "peak memory     %d MB at the source, %d MB at the target, heap %s",
                services.get(0).peakMegabytes(), services.get(1).peakMegabytes(), HEAP);
    }

    private Receipt receipt(Mover mover) throws IOException {
        var receipt = Receipt.checked(
                mover.solo().download("Lataa kuitti (JSON)"),
                Files.readString(services.get(0).home().resolve("service-key.pub.json")),
                Files.readString(services.get(1).home().resolve("service-key.pub.json")));
        if (!receipt.source().tally().digest().equals(receipt.target().digest())) {
            throw new IllegalStateException("the digests differ");
        }
        return receipt;
    }

    /** What a measurement prints is its result. */
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
