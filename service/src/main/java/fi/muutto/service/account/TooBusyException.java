package fi.muutto.service.account;

/** So many passwords wait to be checked that this one was not; nothing was done, trying again in a moment helps. */
public final class TooBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooBusyException() {
        super("too many passwords wait to be checked");
    }
}
