package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of an import's files; their bytes are kept only until it is done. Works inside a transaction of the account. */
@Component
class BatchFiles {
    private final JdbcClient jdbc;

    BatchFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccountId account, UUID batch, int position, String name, String sha256, byte[] bytes) {
        jdbc.sql("""
                insert into import_file (account_id, batch_id, position, name, sha256, size, bytes)
                values (:account, :batch, :position, :name, :sha256, :size, :bytes)
                """)
                .param("account", account.value())
                .param("batch", batch)
                .param("position", position)
                .param("name", name)
                .param("sha256", sha256)
                .param("size", bytes.length)
                .param("bytes", bytes)
                .update();
    }

    List<BatchFile> of(AccountId account, UUID batch) {
        return jdbc.sql("""
                select position, name, sha256, size, outcome, reason, reason_line, reason_path, unplaced, other_id,
                       invoice_id
                  from import_file where account_id = :account and batch_id = :batch order by position
                """)
                .param("account", account.value())
                .param("batch", batch)
                .query((row, number) -> file(row))
                .list();
    }

    /** The files of an import that is done, with the invoices that they are. */
    List<DoneFile> done(AccountId account, UUID batch) {
        return jdbc.sql("""
                select f.position, f.name, f.sha256, f.size, f.outcome, f.reason, f.reason_line, f.reason_path,
                       f.unplaced, f.other_id, f.invoice_id, i.id, i.number, i.seller_name, i.buyer_name, i.payable,
                       i.currency
                  from import_file f
                  left join invoice i on i.account_id = f.account_id and i.id = coalesce(f.invoice_id, f.other_id)
                 where f.account_id = :account and f.batch_id = :batch order by f.position
                """)
                .param("account", account.value())
                .param("batch", batch)
                .query((row, number) -> new DoneFile(
                        file(row),
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("seller_name"),
                        row.getString("buyer_name"),
                        row.getObject("payable", Long.class),
                        row.getString("currency")))
                .list();
    }

    private static BatchFile file(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        @Nullable String reason = row.getString("reason");
        return new BatchFile(
                row.getInt("position"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("size"),
                outcome == null ? null : Outcome.valueOf(outcome),
                reason == null ? null : new Refusal(reason, row.getInt("reason_line"), row.getString("reason_path")),
                row.getInt("unplaced"),
                row.getObject("other_id", UUID.class),
                row.getObject("invoice_id", UUID.class));
    }

    byte[] bytes(AccountId account, UUID batch, int position) {
        return jdbc.sql("""
                select bytes from import_file
                 where account_id = :account and batch_id = :batch and position = :position
                """)
                .param("account", account.value())
                .param("batch", batch)
                .param("position", position)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** Writes down what became of a file, and lets its bytes go. */
    void settle(AccountId account, UUID batch, Judged file, Outcome outcome, @Nullable UUID invoice, int entries) {
        var refusal = file.refusal();
        jdbc.sql("""
                update import_file
                   set outcome = :outcome, reason = :reason, reason_line = :line, reason_path = :path,
                       unplaced = :unplaced, other_id = :other, invoice_id = :invoice, entries = :entries, bytes = null
                 where account_id = :account and batch_id = :batch and position = :position
                """)
                .param("outcome", outcome.name())
                .param("reason", refusal == null ? null : refusal.key())
                .param("line", refusal == null ? null : refusal.line())
                .param("path", refusal == null ? null : refusal.path())
                .param(
                        "unplaced",
                        file.read() == null ? 0 : file.read().unplaced().size())
                .param("other", file.other())
                .param("invoice", invoice)
                .param("entries", entries)
                .param("account", account.value())
                .param("batch", batch)
                .param("position", file.position())
                .update();
    }
}
