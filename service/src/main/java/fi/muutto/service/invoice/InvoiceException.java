package fi.muutto.service.invoice;

import java.util.Locale;

/** Something was asked of an invoice that it does not allow; nothing was changed. */
public final class InvoiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why it was refused. */
    public enum Reason {
        /** There is none of this id in the account. */
        NOT_FOUND,
        /** It has been issued and is never changed. */
        NOT_A_DRAFT,
        /** It has not been issued yet. */
        STILL_A_DRAFT,
        /** Somebody saved it after it was read. */
        CHANGED_MEANWHILE,
        /** What an invoice cannot do without is missing; {@link Requirements} tells what. */
        INCOMPLETE,
        /** The account has no invoicing settings, or their series gives no new numbers. */
        NO_SERIES,
        /** More would be credited than was charged, or nothing is left to credit. */
        CREDIT_TOO_LARGE,
        /** The entry is of a kind that is not taken back, or it has been already. */
        NOT_UNDOABLE;

        /** Message key of the sentence. */
        public String key() {
            return "invoice.refused." + name().toLowerCase(Locale.ROOT);
        }
    }

    public InvoiceException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
