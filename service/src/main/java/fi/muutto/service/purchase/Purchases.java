package fi.muutto.service.purchase;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.files.FilePlace;
import fi.muutto.service.files.FileStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The purchase invoices (ostolaskut) of an account. They stay behind when it moves. */
@Component
public class Purchases {
    private final PurchaseRepository rows;
    private final FileStore files;
    private final AccountWork work;
    private final Audit audit;
    private final Clock clock;

    Purchases(PurchaseRepository rows, FileStore files, AccountWork work, Audit audit, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many there are. */
    public long count(AccountId account) {
        return work.read(account, () -> rows.count(account));
    }

    /** All, oldest first. */
    List<Purchase> all(AccountId account) {
        return work.read(account, () -> rows.all(account));
    }

    Optional<Purchase> find(AccountId account, UUID id) {
        return work.read(account, () -> rows.find(account, id));
    }

    void add(AccountId account, PersonId person, Purchase purchase, @Nullable Attachment attachment) {
        work.write(account, () -> {
            rows.insert(account, kept(account, purchase, attachment), clock.instant());
            audit(account, person, "purchase.added", purchase.id());
        });
    }

    /** Without an attachment the one that is there stays. */
    void change(AccountId account, PersonId person, Purchase purchase, @Nullable Attachment attachment) {
        work.write(account, () -> {
            var before = required(account, purchase.id());
            var after = kept(account, purchase.withFile(before.fileName(), before.file()), attachment);
            requireDone(rows.update(account, after));
            if (before.file() != null && !before.file().equals(after.file())) {
                rows.forget(account, before.file());
            }
            audit(account, person, "purchase.changed", purchase.id());
        });
    }

    private Purchase kept(AccountId account, Purchase purchase, @Nullable Attachment attachment) {
        if (attachment == null) {
            return purchase;
        }
        var stored = files.put(
                account,
                FilePlace.STAYING,
                attachment.bytes(),
                attachment.type().mediaType());
        return purchase.withFile(attachment.name(), stored.sha256());
    }

    /** Marks as paid on a day, or as not paid. */
    void setPaid(AccountId account, PersonId person, UUID id, @Nullable LocalDate paidOn) {
        work.write(account, () -> {
            requireDone(rows.setPaid(account, id, paidOn));
            audit(account, person, paidOn == null ? "purchase.unpaid" : "purchase.paid", id);
        });
    }

    void delete(AccountId account, PersonId person, UUID id) {
        work.write(account, () -> {
            var purchase = required(account, id);
            requireDone(rows.delete(account, id));
            if (purchase.file() != null) {
                rows.forget(account, Objects.requireNonNull(purchase.file()));
            }
            audit(account, person, "purchase.deleted", id);
        });
    }

    private Purchase required(AccountId account, UUID id) {
        return rows.find(account, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void audit(AccountId account, PersonId person, String action, UUID id) {
        audit.record(account, person.value(), action, "purchase_invoice", id.toString(), null);
    }
}
