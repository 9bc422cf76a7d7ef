package fi.muutto.service.transfer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.AccountTally;
import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.service.account.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said and signed about an account in an attempt. Works inside a transaction of the account. */
@Repository
class SourceCopyRepository {
    private final JdbcClient jdbc;

    SourceCopyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The receipts of an attempt.
     *
     * @param source compact JWS of this service
     * @param target compact JWS of the other one; null until it has acknowledged
     */
    record StoredReceipts(String source, @Nullable String target) {}

    void insert(AccountId account, UUID attempt, AccountHead head, @Nullable String sourceReceipt) {
        jdbc.sql("""
                insert into source_copy (account_id, attempt_id, head, source_receipt)
                values (:account, :attempt, :head, :receipt)
                on conflict (account_id, attempt_id) do update
                   set source_receipt = coalesce(source_copy.source_receipt, excluded.source_receipt)
                """)
                .param("account", account.value())
                .param("attempt", attempt)
                .param("head", new String(AnswerJson.write(head), UTF_8))
                .param("receipt", sourceReceipt)
                .update();
    }

    Optional<AccountHead> head(AccountId account, UUID attempt) {
        return text("head", account, attempt).map(json -> AnswerJson.readHead(json.getBytes(UTF_8)));
    }

    /** Kept in the form of the message that it will be compared with. */
    void storeTally(AccountId account, UUID attempt, AccountTally tally) {
        set("tally", account, attempt, new String(RequestJson.write(new HandOverRequest(attempt, tally)), UTF_8));
    }

    Optional<AccountTally> tally(AccountId account, UUID attempt) {
        return text("tally", account, attempt)
                .map(json -> RequestJson.readHandOver(json.getBytes(UTF_8)).tally());
    }

    void storeSourceReceipt(AccountId account, UUID attempt, String receipt) {
        set("source_receipt", account, attempt, receipt);
    }

    Optional<String> sourceReceipt(AccountId account, UUID attempt) {
        return text("source_receipt", account, attempt);
    }

    /** Keeps the first one; answers whether this was it. */
    boolean keepTargetReceipt(AccountId account, UUID attempt, String receipt, Instant now) {
        return jdbc.sql("""
                        update source_copy set target_receipt = :receipt, acknowledged_at = :now
                         where account_id = :account and attempt_id = :attempt and target_receipt is null""")
                        .param("receipt", receipt)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("account", account.value())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    Optional<StoredReceipts> receipts(AccountId account, UUID attempt) {
        return jdbc.sql("""
                        select source_receipt, target_receipt from source_copy
                         where account_id = :account and attempt_id = :attempt and source_receipt is not null""")
                .param("account", account.value())
                .param("attempt", attempt)
                .query((row, number) -> new StoredReceipts(row.getString(1), row.getString(2)))
                .optional();
    }

    private Optional<String> text(String column, AccountId account, UUID attempt) {
        return jdbc.sql("select " + column + " from source_copy where account_id = :account and attempt_id = :attempt")
                .param("account", account.value())
                .param("attempt", attempt)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(text -> text);
    }

    private void set(String column, AccountId account, UUID attempt, String text) {
        int rows = jdbc.sql("update source_copy set " + column + " = :text"
                        + " where account_id = :account and attempt_id = :attempt")
                .param("text", text)
                .param("account", account.value())
                .param("attempt", attempt)
                .update();
        if (rows != 1) {
            throw new IllegalStateException("nothing is known of the attempt");
        }
    }
}
