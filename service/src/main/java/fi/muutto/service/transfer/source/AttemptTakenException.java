package fi.muutto.service.transfer.source;

/** Two messages of one attempt came at once; the other was first, and this one begins again with what it left. */
final class AttemptTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AttemptTakenException() {
        super("the attempt has changed meanwhile");
    }
}
