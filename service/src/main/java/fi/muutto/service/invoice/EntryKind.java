package fi.muutto.service.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Merkinnän laji: the kinds of entries that this service makes and understands. Others are kept and shown as text. */
public enum EntryKind {
    ISSUED("doc", Sum.NONE, false),
    SENT("send", Sum.NONE, true),
    DELIVERED("send", Sum.NONE, false),
    OPENED("eye", Sum.NONE, false),
    REMINDED("bell", Sum.NONE, true),
    /** Money that came, positive; on a credit note, money that was paid back, negative. */
    PAID("euro", Sum.PAID, true),
    PART_PAID("euro", Sum.PAID, true),
    /** Money that was paid back, negative. */
    REFUND("euro", Sum.PAID, true),
    /** On the original the credited sum, positive; on the credit note its own sum, negative. */
    CREDITED("credit", Sum.CREDITED, false),
    CREDIT_LOSS("alert", Sum.LOSS, true),
    COLLECTION("alert", Sum.NONE, true),
    NOTE("note", Sum.NONE, true),
    /** Takes an earlier entry back; its sum is that of the entry with the other sign. */
    REVERSAL("credit", Sum.NONE, false);

    /** Which of an invoice's sums an entry adds to. */
    enum Sum {
        NONE,
        PAID,
        CREDITED,
        LOSS
    }

    private final String icon;
    private final Sum sum;
    private final boolean undoable;

    EntryKind(String icon, Sum sum, boolean undoable) {
        this.icon = icon;
        this.sum = sum;
        this.undoable = undoable;
    }

    /** The kind of this name; empty for one that is only known elsewhere. */
    static Optional<EntryKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    String icon() {
        return icon;
    }

    Sum sum() {
        return sum;
    }

    /** May a person take such an entry back? */
    boolean isUndoable() {
        return undoable;
    }

    /** Message key of the name. */
    public String key() {
        return "invoice.entry." + name().toLowerCase(Locale.ROOT);
    }
}
