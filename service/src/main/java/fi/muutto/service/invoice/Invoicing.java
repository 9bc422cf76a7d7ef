package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Laskutus: what other features may do with invoices. Each call is one transaction, or part of the caller's. */
@Component
public class Invoicing {
    private final Drafts drafts;
    private final Issuing issuing;
    private final CreditNotes notes;
    private final Payments payments;

    Invoicing(Drafts drafts, Issuing issuing, CreditNotes notes, Payments payments) {
        this.drafts = drafts;
        this.issuing = issuing;
        this.notes = notes;
        this.payments = payments;
    }

    /** An empty draft as the settings and the customer would have it; not stored. */
    public Draft blank(AccountId account, @Nullable UUID customer) {
        return drafts.blank(account, customer);
    }

    /** Stores a draft. */
    public UUID createDraft(AccountId account, Draft draft) {
        return drafts.create(account, draft);
    }

    /**
     * Gives the draft its number and reference and freezes it.
     *
     * @throws InvoiceException if it is no draft, lacks something, or its series gives no numbers
     */
    public void issue(AccountId account, PersonId person, UUID draft) {
        issuing.issue(account, person, draft);
    }

    /** Takes the whole invoice back; answers the id of the credit note. */
    public UUID creditAll(AccountId account, PersonId person, UUID invoice) {
        return notes.creditAll(account, person, invoice);
    }

    /**
     * Marks money that came.
     *
     * @param cents positive; more than what is open is an over-payment
     * @param payer who paid, if known
     */
    public Standing addPayment(
            AccountId account, PersonId person, UUID invoice, long cents, LocalDate paidOn, @Nullable String payer) {
        return payments.pay(account, person, invoice, null, cents, paidOn, payer);
    }
}
