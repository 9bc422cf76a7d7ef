package fi.muutto.service.files;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.files.FileRefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bytes of an account, by their hash. The same content is kept once in each place; nothing is shared between accounts. */
@Component
public class FileStore {
    /** 25 MB. */
    public static final long MOST_BYTES = 25L * 1024 * 1024;

    private final FileRows rows;
    private final AccountWork work;

    public FileStore(JdbcClient jdbc, AccountWork work) {
        this.rows = new FileRows(jdbc);
        this.work = work;
    }

    /** Keeps what someone brought, if it is of one of these types by its content. */
    public StoredFile putUpload(AccountId account, FilePlace place, InputStream in, Set<FileType> allowed) {
        var chunks = Chunks.of(in);
        if (chunks.size() == 0) {
            throw new FileRefusedException(Reason.EMPTY);
        }
        var type = FileType.of(chunks.start())
                .filter(allowed::contains)
                .orElseThrow(() -> new FileRefusedException(Reason.TYPE));
        return put(account, place, chunks, type.mediaType());
    }

    /** Keeps bytes that the service made itself, and so knows the type of. */
    public StoredFile put(AccountId account, FilePlace place, byte[] bytes, String mediaType) {
        return put(account, place, Chunks.of(new ByteArrayInputStream(bytes)), mediaType);
    }

    private StoredFile put(AccountId account, FilePlace place, Chunks chunks, String mediaType) {
        return work.write(account, () -> {
            var file = new StoredFile(chunks.sha256(), mediaType, chunks.size());
            if (rows.insert(account, place, file)) {
                rows.insertChunks(account, place, file.sha256(), chunks.chunks());
                return file;
            }
            return rows.find(account, place, file.sha256()).orElseThrow();
        });
    }

    public Optional<StoredFile> find(AccountId account, FilePlace place, String sha256) {
        return work.read(account, () -> rows.find(account, place, sha256));
    }

    /** The bytes, fetched piece by piece as they are read; no transaction is held between the pieces. */
    public InputStream open(AccountId account, FilePlace place, String sha256) {
        return new ChunkStream(position -> work.read(account, () -> rows.chunk(account, place, sha256, position)));
    }

    /** All bytes at once. */
    public byte[] bytes(AccountId account, FilePlace place, String sha256) {
        try (var in = open(account, place, sha256)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
