package fi.muutto.service.transfer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.muutto.protocol.transfer.Receipts;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.transfer.ServiceKeys;
import fi.muutto.service.transfer.source.SourceCopyRepository.StoredReceipts;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads what is known of accounts that went away. */
@Component
class MovedAccounts {
    private final AccountWork work;
    private final SourceAttemptRepository attempts;
    private final SourceCopyRepository copies;
    private final HeadReading heads;
    private final ServiceKeys keys;

    MovedAccounts(
            AccountWork work,
            SourceAttemptRepository attempts,
            SourceCopyRepository copies,
            HeadReading heads,
            ServiceKeys keys) {
        this.work = work;
        this.attempts = attempts;
        this.copies = copies;
        this.heads = heads;
        this.keys = keys;
    }

    MovedAccount of(AccountId account) {
        return work.readSnapshot(account, () -> {
            var attempt = attempt(account);
            var head = copies.head(account, attempt).orElseThrow();
            var signed = receipts(account, attempt);
            var target = signed.target();
            return new MovedAccount(
                    Receipts.verifySource(signed.source(), keys.own().publicKey()),
                    target == null ? null : Receipts.verifyTarget(target, keys.peer()),
                    keys.own().id(),
                    target == null ? null : keys.peer().id(),
                    head.companyName(),
                    head.businessId(),
                    heads.purchases(account));
        });
    }

    /** Compact JWS and public JWKs hold nothing that JSON would have to escape, but for the quotes of the JWKs. */
    byte[] receiptFile(AccountId account) {
        var signed = work.read(account, () -> receipts(account, attempt(account)));
        var json = new StringBuilder("{\n  \"form\": \"muutto-siirtokuitti-1\",\n");
        json.append("  \"sourceReceipt\": \"").append(signed.source()).append("\",\n");
        json.append("  \"sourceKey\": ").append(keys.own().publicKey().toJwk());
        if (signed.target() != null) {
            json.append(",\n  \"targetReceipt\": \"").append(signed.target()).append("\",\n");
            json.append("  \"targetKey\": ").append(keys.peer().toJwk());
        }
        return json.append("\n}\n").toString().getBytes(UTF_8);
    }

    private UUID attempt(AccountId account) {
        return attempts.latest(account)
                .filter(attempt -> attempt.state() == StoredAttempt.State.HANDED_OVER)
                .map(attempt -> attempt.attempt().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StoredReceipts receipts(AccountId account, UUID attempt) {
        return copies.receipts(account, attempt).orElseThrow();
    }
}
