package fi.muutto.service.transfer.source;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.records.RecordPage;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the other service has read, for people to look at. Works inside a transaction of the account. */
@Repository
class SourceProgressRepository {
    /** Contents of files, beside their records. */
    static final String FILES = "file_content";

    private final JdbcClient jdbc;

    SourceProgressRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page that is read again does not count again. */
    void read(AccountId account, UUID attempt, String type, @Nullable String after, RecordPage page) {
        jdbc.sql("""
                insert into source_progress as p (account_id, attempt_id, part, done, last_id)
                values (:account, :attempt, :part, :count, :last)
                on conflict (account_id, attempt_id, part) do update
                   set done = p.done + excluded.done, last_id = excluded.last_id
                 where p.last_id = :after
                """)
                .param("account", account.value())
                .param("attempt", attempt)
                .param("part", type)
                .param("count", page.count())
                .param("last", page.last())
                .param("after", after)
                .update();
    }

    void add(AccountId account, UUID attempt, String part, long count) {
        jdbc.sql("""
                insert into source_progress as p (account_id, attempt_id, part, done)
                values (:account, :attempt, :part, :count)
                on conflict (account_id, attempt_id, part) do update set done = p.done + excluded.done
                """)
                .param("account", account.value())
                .param("attempt", attempt)
                .param("part", part)
                .param("count", count)
                .update();
    }

    /** What has been read of each part. */
    Map<String, Long> of(AccountId account, UUID attempt) {
        record Part(String part, long done) {}
        return jdbc
                .sql("select part, done from source_progress where account_id = :account and attempt_id = :attempt")
                .param("account", account.value())
                .param("attempt", attempt)
                .query((row, number) -> new Part(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Part::part, Part::done));
    }
}
