package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.jobs.Jobs;
import fi.muutto.service.shell.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps files between being brought and being imported: a day at most, and only the latest few imports of an account. */
@Component
class Staging {
    private static final int MOST_BATCHES = 5;

    private final AccountWork work;
    private final Batches batches;
    private final BatchFiles files;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    Staging(AccountWork work, Batches batches, BatchFiles files, Jobs jobs, Ids ids, Clock clock) {
        this.work = work;
        this.batches = batches;
        this.files = files;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps the files; answers the import that they are. */
    UUID stage(AccountId account, @Nullable PersonId person, List<Incoming> incoming) {
        return work.write(account, () -> {
            var now = clock.instant();
            var batch = ids.next();
            batches.insert(account, batch, person == null ? null : person.value(), now);
            for (int i = 0; i < incoming.size(); i++) {
                var bytes = bytes(incoming.get(i));
                files.insert(account, batch, i + 1, incoming.get(i).name(), sha256(bytes), bytes);
            }
            batches.sweep(account, now.minus(StagedSweep.KEPT), MOST_BATCHES);
            jobs.start(StagedSweep.NAME, account.toString());
            return batch;
        });
    }

    private static byte[] bytes(Incoming file) {
        try {
            return file.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
