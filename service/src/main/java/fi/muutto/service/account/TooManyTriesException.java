package fi.muutto.service.account;

import java.time.Instant;

/** A password was wrong too often; whether this one was right is not said. */
public final class TooManyTriesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Instant until;

    TooManyTriesException(Instant until) {
        super("too many wrong passwords");
        this.until = until;
    }

    /** From when on trying again makes sense. */
    public Instant until() {
        return until;
    }
}
