package fi.muutto.service.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Laskun tila: what an invoice's entries come to. "Overdue" is not one of them; it is computed from the day. */
public enum InvoiceState {
    DRAFT("state-draft", "draft"),
    OPEN("state-open", "open"),
    PART_PAID("state-part", "part"),
    PAID("state-paid", "paid"),
    /** The whole sum has been credited. */
    CREDITED("state-ok", "credit"),
    /** What was open has been given up as a credit loss; that is not the same as paid. */
    WRITTEN_OFF("state-loss", "alert");

    private final String css;
    private final String icon;

    InvoiceState(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    /** The state of this name; empty for one that another service knows and this one does not. */
    static Optional<InvoiceState> of(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    /** Is something still to be paid? */
    boolean isOpen() {
        return this == OPEN || this == PART_PAID;
    }

    /** Class name of the pill. */
    public String css() {
        return css;
    }

    /** Symbol in the pill. */
    public String icon() {
        return icon;
    }

    /** Message key of the name. */
    public String key() {
        return "invoice.state." + name().toLowerCase(Locale.ROOT);
    }
}
