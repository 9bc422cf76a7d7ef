package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.FileRecord;
import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.transfer.FileFramesReader;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.service.files.ArrivingFiles;
import fi.muutto.service.files.WrongBytesException;
import fi.muutto.service.records.BulkWriter;
import fi.muutto.service.transfer.target.Progress.Standing;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fetches the bytes of files whose records have arrived, some at each call. */
@Component
class FileStep {
    private static final int FILES = 200;
    private static final int BYTES_IN_A_TRANSACTION = 4 << 20;

    private final Source source;
    private final ArrivingFiles files;
    private final BulkWriter writer;
    private final Progress progress;

    FileStep(Source source, ArrivingFiles files, BulkWriter writer, Progress progress) {
        this.source = source;
        this.files = files;
        this.writer = writer;
        this.progress = progress;
    }

    /** Answers false once no file is missing. */
    boolean run(AttemptRow row) {
        var before = progress.of(row.id(), Progress.BYTES);
        var after = before.lastId() == null ? "" : before.lastId();
        var missing = files.missing(row.knownArriving(), after, FILES);
        if (missing.isEmpty()) {
            return false;
        }
        var batch = new Batch(row);
        source.files(row.id(), missing.stream().map(Sha256::new).toList(), batch);
        batch.write();
        keep(row, before, missing);
        return true;
    }

    /** The cursor moves only past whole batches: what a broken answer left out is found missing again. */
    private void keep(AttemptRow row, Standing before, List<String> done) {
        var now = new Standing(
                Progress.BYTES, done.get(done.size() - 1), before.records() + done.size(), done.size() < FILES);
        writer.write(row.knownArriving(), row.id(), arrival -> {
            Progress.keep(arrival, now);
            return true;
        });
    }

    /** Collects small files and writes them together. */
    private final class Batch implements FileFramesReader.Sink {
        private final AttemptRow row;
        private final Map<Sha256, byte[]> collected = new LinkedHashMap<>();
        private int size;

        private Batch(AttemptRow row) {
            this.row = row;
        }

        @Override
        public void file(Sha256 hash, byte[] bytes) {
            collected.put(hash, bytes);
            size += bytes.length;
            if (size >= BYTES_IN_A_TRANSACTION) {
                write();
            }
        }

        @Override
        public void missing(Sha256 hash) {
            throw failed(hash.hex(), Problem.Flaw.MISSING);
        }

        private void write() {
            if (collected.isEmpty()) {
                return;
            }
            writer.write(row.knownArriving(), row.id(), arrival -> {
                Progress.requireCopying(arrival);
                collected.forEach((hash, bytes) -> {
                    try {
                        files.write(arrival, hash.hex(), new ByteArrayInputStream(bytes));
                    } catch (WrongBytesException e) {
                        throw failed(hash.hex(), Problem.Flaw.RULE);
                    }
                });
                return true;
            });
            collected.clear();
            size = 0;
        }
    }

    static CheckFailedException failed(String hash, Problem.Flaw flaw) {
        return new CheckFailedException(
                EndReason.FILES, List.of(new Problem(FileRecord.TYPE, hash, FileRecord.SIZE, flaw, null)));
    }
}
