package fi.muutto.service.account;

/** A write was refused because the account is not {@link AccountState#OPEN}; nothing was written. */
public final class AccountNotWritableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final AccountState state;

    public AccountNotWritableException(AccountState state) {
        super("account is " + state);
        this.state = state;
    }

    public AccountState state() {
        return state;
    }
}
