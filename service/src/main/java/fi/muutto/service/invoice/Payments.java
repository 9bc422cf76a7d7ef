package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.invoice.InvoiceException.Reason;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suoritukset: money that came or went back, and what is given up. Amounts are positive; the kind says which way. */
@Component
class Payments {
    private final AccountWork work;
    private final InvoiceParts parts;
    private final Entries entries;
    private final Audit audit;

    Payments(AccountWork work, InvoiceParts parts, Entries entries, Audit audit) {
        this.work = work;
        this.parts = parts;
        this.entries = entries;
        this.audit = audit;
    }

    /** @param version the invoice's as it was read; null if nobody looked */
    Standing pay(
            AccountId account,
            PersonId person,
            UUID id,
            @Nullable Long version,
            long cents,
            LocalDate paidOn,
            @Nullable String payer) {
        return work.write(account, () -> {
            var invoice = held(account, id, version);
            long signed = invoice.payable() < 0 ? -cents : cents;
            boolean whole = cents >= Math.abs(invoice.open());
            var entry = NewEntry.of(whole ? EntryKind.PAID : EntryKind.PART_PAID, paidOn)
                    .withCents(signed)
                    .withCounterparty(payer);
            return added(account, person, invoice, entry);
        });
    }

    /** Money that was paid back to the customer. */
    Standing refund(AccountId account, PersonId person, UUID id, long version, long cents, LocalDate paidOn) {
        return work.write(account, () -> {
            var invoice = held(account, id, version);
            return added(
                    account,
                    person,
                    invoice,
                    NewEntry.of(EntryKind.REFUND, paidOn).withCents(-cents));
        });
    }

    /** Gives up what is open. */
    Standing writeOff(AccountId account, PersonId person, UUID id, long version, LocalDate on, @Nullable String why) {
        return work.write(account, () -> {
            var invoice = held(account, id, version);
            if (!invoice.state().isOpen()) {
                throw new InvoiceException(Reason.CHANGED_MEANWHILE);
            }
            var entry = NewEntry.of(EntryKind.CREDIT_LOSS, on)
                    .withCents(invoice.open())
                    .withText(why);
            return added(account, person, invoice, entry);
        });
    }

    private Invoice held(AccountId account, UUID id, @Nullable Long version) {
        var invoice = parts.lockIssued(account, id);
        if (version != null && invoice.version() != version) {
            throw new InvoiceException(Reason.CHANGED_MEANWHILE);
        }
        return invoice;
    }

    private Standing added(AccountId account, PersonId person, Invoice invoice, NewEntry entry) {
        var standing = entries.addTo(account, person, invoice, entry);
        audit.record(
                account,
                person.value(),
                "invoice.entry",
                "invoice",
                invoice.record.id(),
                entry.kind().name());
        return standing;
    }
}
