package fi.muutto.service.transfer.source;

/** The account was being written or decided on for 5 seconds; nothing was done, trying again helps. */
final class AccountHeldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccountHeldException(Throwable cause) {
        super("the account is being written", cause);
    }
}
