package fi.muutto.service.files;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.Arrival;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bytes of files that come with an arriving account; their records are written before. */
@Component
public class ArrivingFiles {
    private static final int FILES_AT_ONCE = 1_000;
    private static final long BYTES_AT_ONCE = 256L << 20;

    private final JdbcClient jdbc;
    private final AccountWork work;

    public ArrivingFiles(JdbcClient jdbc, AccountWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /**
     * Keeps the bytes of a file whose record has arrived; bytes that are here already are left alone.
     *
     * @throws WrongBytesException if hash or size are not those of the record, or there is none
     */
    public void write(Arrival arrival, String sha256, InputStream in) {
        var rows = new FileRows(arrival.jdbc());
        var file = rows.find(arrival.account(), FilePlace.TRAVELLING, sha256)
                .orElseThrow(() -> new WrongBytesException(sha256));
        var chunks = Chunks.of(in);
        if (!chunks.sha256().equals(sha256) || chunks.size() != file.size()) {
            throw new WrongBytesException(sha256);
        }
        if (!rows.hasChunks(arrival.account(), FilePlace.TRAVELLING, sha256)) {
            rows.insertChunks(arrival.account(), FilePlace.TRAVELLING, sha256, chunks.chunks());
        }
    }

    /** Hashes of files in hash order whose bytes have not arrived, after the given one (from the start: empty text). */
    public List<String> missing(AccountId account, String after, int most) {
        return work.read(
                account,
                () -> jdbc.sql("""
                select sha256 from file
                 where account_id = :account and sha256 > :after and size > 0
                   and not exists (select 1 from file_chunk chunk
                                    where chunk.account_id = :account and chunk.sha256 = file.sha256)
                 order by sha256 limit :most
                """)
                        .param("account", account.value())
                        .param("after", after)
                        .param("most", most)
                        .query(String.class)
                        .list());
    }

    /** Hashes of files whose stored bytes are not what their hash and size promise, found by the database itself. */
    public List<String> damaged(AccountId account, int most) {
        var damaged = new ArrayList<String>();
        var last = lastOfBatch(account, "");
        var after = "";
        while (last != null && damaged.size() < most) {
            damaged.addAll(damaged(account, after, last));
            after = last;
            last = lastOfBatch(account, after);
        }
        return damaged;
    }

    /** Where a batch ends: hashing gigabytes in one statement would take longer than a statement may. */
    private @Nullable String lastOfBatch(AccountId account, String after) {
        return work.read(
                account,
                () -> jdbc.sql("""
                select sha256 from (select sha256, sum(size) over (order by sha256) as bytes
                                      from file where account_id = :account and sha256 > :after
                                     order by sha256 limit :files) batch
                 where bytes <= :bytes or sha256 = (select min(sha256) from file
                                                     where account_id = :account and sha256 > :after)
                 order by sha256 desc limit 1
                """)
                        .param("account", account.value())
                        .param("after", after)
                        .param("files", FILES_AT_ONCE)
                        .param("bytes", BYTES_AT_ONCE)
                        .query(String.class)
                        .optional()
                        .orElse(null));
    }

    private List<String> damaged(AccountId account, String after, String last) {
        return work.read(
                account,
                () -> jdbc.sql("""
                select sha256 from file
                 where account_id = :account and sha256 > :after and sha256 <= :last
                   and (select row (encode(sha256(coalesce(string_agg(bytes, ''::bytea order by position), '')), 'hex') collate "C",
                                    coalesce(sum(length(bytes)), 0))
                          from file_chunk chunk
                         where chunk.account_id = :account and chunk.sha256 = file.sha256)
                       is distinct from row (file.sha256, file.size)
                 order by sha256
                """)
                        .param("account", account.value())
                        .param("after", after)
                        .param("last", last)
                        .query(String.class)
                        .list());
    }
}
