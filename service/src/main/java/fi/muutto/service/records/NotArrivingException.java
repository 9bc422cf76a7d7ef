package fi.muutto.service.records;

/** A bulk write was refused: the account is not being built by this attempt. Nothing was written. */
public final class NotArrivingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotArrivingException() {
        super("the account does not arrive by this attempt");
    }
}
