package fi.muutto.service.files;

/** A file was not stored; the page words the reason. */
public final class FileRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        EMPTY,
        /** More than {@link FileStore#MOST_BYTES}. */
        TOO_LARGE,
        /** None of the types that are asked for. */
        TYPE,
        /** A picture of more than {@link ImageFile#MOST_PIXELS} pixels on a side. */
        DIMENSIONS,
        /** A picture that cannot be read. */
        DAMAGED
    }

    private final Reason reason;

    public FileRefusedException(Reason reason) {
        super("file refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
