package fi.muutto.service.transfer.target;

import java.util.Locale;

/** What keeps an attempt waiting though it has not failed: it goes on by itself. */
enum Trouble {
    /** No answer, or one that is not of the protocol. */
    SILENT,
    /** An answer that cannot be read or is signed wrongly. */
    UNREADABLE,
    /** Somebody still writes in the old account. */
    BUSY,
    /** The source is still counting. */
    COUNTING,
    /** The source refuses for now. */
    REFUSED,
    /** This service: its own account is being written, or an older attempt is being cleared away. */
    HERE,
    /** This service: something that nobody thought of, which may pass. */
    UNFORESEEN;

    /** Somebody is at work and will soon have finished. */
    boolean isForAMoment() {
        return this == COUNTING || this == HERE;
    }

    /** Part of message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
