package fi.muutto.service.account;

/** The account was being written for so long that its state could not be changed; nothing was done, trying again helps. */
public final class AccountBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccountBusyException(Throwable cause) {
        super("the account is being written", cause);
    }
}
