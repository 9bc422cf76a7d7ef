package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.importing.StoredBatch.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of imports. Works inside a transaction of the account. */
@Component
class Batches {
    private static final String SELECT = """
            select b.id, b.state, b.staged_at, b.done_at, b.undone_at, count(f.position) as files,
                   count(f.invoice_id) as added
              from import_batch b
              left join import_file f on f.account_id = b.account_id and f.batch_id = b.id
             where b.account_id = :account
            """;

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever imports or undoes waits here until nobody else of the account does. */
    void takeTurn(AccountId account) {
        jdbc.sql("insert into import_turn (account_id) values (:account) on conflict (account_id) do nothing")
                .param("account", account.value())
                .update();
        jdbc.sql("select account_id from import_turn where account_id = :account for update")
                .param("account", account.value())
                .query(UUID.class)
                .single();
    }

    void insert(AccountId account, UUID batch, @Nullable UUID person, Instant now) {
        jdbc.sql("""
                insert into import_batch (account_id, id, state, person_id, staged_at)
                values (:account, :batch, 'STAGED', :person, :now)
                """)
                .param("account", account.value())
                .param("batch", batch)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredBatch> find(AccountId account, UUID batch) {
        return jdbc.sql(SELECT + " and b.id = :batch group by b.account_id, b.id")
                .param("account", account.value())
                .param("batch", batch)
                .query((row, number) -> batch(row))
                .optional();
    }

    /** Those that were done, the newest first. */
    List<StoredBatch> done(AccountId account, int most) {
        return jdbc.sql(SELECT + """
                 and b.state in ('DONE', 'UNDONE') group by b.account_id, b.id order by b.done_at desc, b.id desc limit :most
                """)
                .param("account", account.value())
                .param("most", most)
                .query((row, number) -> batch(row))
                .list();
    }

    private static StoredBatch batch(ResultSet row) throws SQLException {
        return new StoredBatch(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("staged_at", OffsetDateTime.class).toInstant(),
                instant(row, "done_at"),
                instant(row, "undone_at"),
                row.getInt("files"),
                row.getInt("added"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    void markDone(AccountId account, UUID batch, Instant now) {
        jdbc.sql("update import_batch set state = 'DONE', done_at = :now where account_id = :account and id = :batch")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account.value())
                .param("batch", batch)
                .update();
    }

    /** Forgets what was brought and not imported before the instant, or all but the newest; answers how many are left. */
    int sweep(AccountId account, Instant before, int keep) {
        var old = """
                select id from import_batch b where account_id = :account and state = 'STAGED'
                   and (staged_at < :before
                        or (select count(*) from import_batch n where n.account_id = :account and n.state = 'STAGED'
                               and (n.staged_at, n.id) > (b.staged_at, b.id)) >= :keep)
                """;
        var ids = jdbc.sql(old)
                .param("account", account.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("keep", keep)
                .query(UUID.class)
                .list();
        ids.forEach(id -> discard(account, id));
        return jdbc.sql("select count(*) from import_batch where account_id = :account and state = 'STAGED'")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** Forgets files that were not imported. */
    void discard(AccountId account, UUID batch) {
        for (var table : List.of("import_file where batch_id", "import_batch where id")) {
            jdbc.sql("delete from " + table + " = :batch and account_id = :account")
                    .param("account", account.value())
                    .param("batch", batch)
                    .update();
        }
    }

    /** Which of its invoices something was done to since, by number. */
    List<Touched> touched(AccountId account, UUID batch) {
        return jdbc.sql("""
                select i.id, i.number, i.buyer_name as buyer
                  from import_touched(:account, :batch) touched(id)
                  join invoice i on i.account_id = :account and i.id = touched.id
                 order by i.number, i.id
                """)
                .param("account", account.value())
                .param("batch", batch)
                .query(Touched.class)
                .list();
    }

    /** An invoice that keeps its import from being undone. */
    record Touched(UUID id, String number, @Nullable String buyer) {}

    /** Deletes what the import added; answers how many invoices. */
    int undo(AccountId account, UUID batch, Instant now) {
        return jdbc.sql("select import_undo(:account, :batch, :now)")
                .param("account", account.value())
                .param("batch", batch)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Holds its invoices until the transaction ends, so that nobody adds to them meanwhile. */
    void lockInvoices(AccountId account, UUID batch) {
        jdbc.sql("""
                select id from invoice where account_id = :account
                   and id in (select invoice_id from import_file where account_id = :account and batch_id = :batch)
                 order by id for update
                """)
                .param("account", account.value())
                .param("batch", batch)
                .query(UUID.class)
                .list();
    }
}
