package fi.muutto.service.files;

import fi.muutto.service.account.AccountId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of files. Table names come from {@link FilePlace} only. */
final class FileRows {
    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers whether the file is new; if another transaction is just storing the same, waits for it. */
    boolean insert(AccountId account, FilePlace place, StoredFile file) {
        int inserted = jdbc.sql("""
                        insert into %s (account_id, sha256, media_type, size)
                        values (:account, :sha256, :mediaType, :size)
                        on conflict (account_id, sha256) do nothing
                        """.formatted(place.table()))
                .param("account", account.value())
                .param("sha256", file.sha256())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .update();
        return inserted == 1;
    }

    void insertChunks(AccountId account, FilePlace place, String sha256, List<byte[]> chunks) {
        for (int position = 0; position < chunks.size(); position++) {
            jdbc.sql("""
                    insert into %s (account_id, sha256, position, bytes)
                    values (:account, :sha256, :position, :bytes)
                    """.formatted(place.chunks()))
                    .param("account", account.value())
                    .param("sha256", sha256)
                    .param("position", position)
                    .param("bytes", chunks.get(position))
                    .update();
        }
    }

    Optional<StoredFile> find(AccountId account, FilePlace place, String sha256) {
        return jdbc.sql("""
                select sha256, media_type, size from %s where account_id = :account and sha256 = :sha256
                """.formatted(place.table()))
                .param("account", account.value())
                .param("sha256", sha256)
                .query(StoredFile.class)
                .optional();
    }

    /** The piece at this position, from 0; empty after the last one. */
    Optional<byte[]> chunk(AccountId account, FilePlace place, String sha256, int position) {
        return jdbc.sql("""
                select bytes from %s where account_id = :account and sha256 = :sha256 and position = :position
                """.formatted(place.chunks()))
                .param("account", account.value())
                .param("sha256", sha256)
                .param("position", position)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    boolean hasChunks(AccountId account, FilePlace place, String sha256) {
        return chunk(account, place, sha256, 0).isPresent();
    }
}
