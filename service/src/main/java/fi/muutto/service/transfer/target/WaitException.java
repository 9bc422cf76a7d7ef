package fi.muutto.service.transfer.target;

/** Nothing is wrong, but the step has to be taken later. */
final class WaitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    WaitException(Trouble trouble) {
        super("waits: " + trouble);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
